import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** From the ground up: a file may import from floors below its own, and from its own. */
const FLOORS = ['document', 'layout', 'loading', 'strings', 'writing', 'events', 'context', 'elements', 'entries'];

/** Floors lower down that a floor has no business with all the same. */
const APART = {
  loading: ['layout'],
  strings: ['layout', 'loading'],
  writing: ['loading'],
  events: ['layout', 'strings', 'writing'],
  context: ['strings', 'layout', 'writing'],
  // What a reader downloads writes nothing.
  elements: ['writing'],
};

const floorRules = FLOORS.slice(0, -1).map((floor, height) => ({
  files: [`src/${floor}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...FLOORS.slice(height + 1), ...(APART[floor] ?? [])].map((above) => `**/${above}/**`),
            message: `${floor} stands below that floor, or beside it.`,
          },
          ...(height < FLOORS.indexOf('elements') && floor !== 'context'
            ? [{ group: ['lit', 'lit/*', '@lit/*'], message: 'This floor needs no DOM and no Lit.' }]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/'] },
  // Checked by the compilers of their frameworks, against the package as it is built.
  { ignores: ['tests/frameworks/*/', 'scripts/frameworks/*.d.ts'] },
  js.configs.recommended,
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
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Documents are untrusted text: render them through templates.',
        },
        {
          selector: 'ImportSpecifier[imported.name=/^unsafe/]',
          message: 'Documents are untrusted text: render them through templates.',
        },
      ],
    },
  },
  ...floorRules,
  // Loops over thousands of points, which a page runs once: by number they take half the time in code new to the engine.
  { files: ['src/layout/**/*.ts'], rules: { '@typescript-eslint/prefer-for-of': 'off' } },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  { files: ['demo/**/*.js', 'bench/**/*.{js,mjs}'], languageOptions: { globals: globals.browser } },
);
