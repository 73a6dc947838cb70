import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { PURE, ROOMS } from './scripts/rooms.mjs';

/** Files lie at most three folders deep in `src/`; a path of as many `../` leaves the room. */
const DEPTHS = [1, 2, 3];

const roomRules = Object.entries(ROOMS).flatMap(([room, allowed]) =>
  DEPTHS.map((depth) => ({
    files: [`src/${room}/${'*/'.repeat(depth - 1)}*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^${'\\.\\./'.repeat(depth)}(?!(${[...allowed, '\\.\\.'].join('|')})/)`,
              message: `${room} may import only from ${allowed.join(', ') || 'itself'}.`,
            },
            ...(PURE.includes(room)
              ? [{ group: ['lit', 'lit/*', '@lit/*'], message: 'This room needs no DOM and no Lit.' }]
              : []),
          ],
        },
      ],
    },
  })),
);

const UNTRUSTED = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Documents are untrusted text: render them through templates.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe/]',
    message: 'Documents are untrusted text: render them through templates.',
  },
];

/** What old libraries in a page put in the place of built-ins, with another result. */
const REPLACED = [
  'CallExpression[callee.property.name=/^reduce/]',
  'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
  'CallExpression[callee.object.name!="Object"][callee.property.name="entries"]',
].map((selector) => ({
  selector,
  message: 'Old libraries in a page replace this function: write a loop or a spread.',
}));

/** A template is a function of its model: it may build listeners, but it runs none and changes nothing. */
const SIDE_EFFECTS = [
  'AssignmentExpression[left.type="MemberExpression"]',
  'UpdateExpression[argument.type="MemberExpression"]',
  'UnaryExpression[operator="delete"]',
  'CallExpression[callee.object.name="controller"]:not(:function :function CallExpression)',
  'ThisExpression',
  'AwaitExpression',
].map((selector) => ({ selector, message: 'A template changes nothing: leave this to the controller or the model.' }));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/', 'site/'] },
  // The compilers of the frameworks check these files against the built package.
  { ignores: ['tests/frameworks/*/', 'scripts/frameworks/*.d.ts'] },
  js.configs.recommended,
  {
    rules: {
      // Written as an escape, a mark in a class of characters misleads nobody.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-restricted-properties': [
        'error',
        { object: 'URL', property: 'canParse', message: 'In Node 20 it comes to refuse good hosts: see parseUrl.' },
        { object: 'URL', property: 'parse', message: 'Chromium has it only from version 126: see parseUrl.' },
      ],
    },
  },
  // A browser whose version is known.
  { files: ['tests/browser/**'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vite.config.ts', 'vitest.config.ts', 'demo/server/*.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    rules: {
      'no-console': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': ['error', ...UNTRUSTED, ...REPLACED],
    },
  },
  // These rooms run in Node, or while a page is being made.
  {
    files: ['src/{cli,server,publish,edge,lint,dev,import,studio}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...UNTRUSTED] },
  },
  {
    files: ['src/sections/**/*template.ts', 'src/elements/**/*.template.ts'],
    rules: { 'no-restricted-syntax': ['error', ...UNTRUSTED, ...REPLACED, ...SIDE_EFFECTS] },
  },
  ...roomRules,
  // Indexed loops over thousands of points take half the time of `for … of` before the engine optimizes them.
  { files: ['src/{layout,evidence}/**/*.ts'], rules: { '@typescript-eslint/prefer-for-of': 'off' } },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['demo/**/*.js', 'docs/site/assets/*.js', 'bench/**/*.{js,mjs}'],
    languageOptions: { globals: globals.browser },
  },
  { files: ['integrations/wordpress/**/*.js'], languageOptions: { globals: globals.browser } },
);
