import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rooms of `src/`, from the ground up, and what each may import from besides itself. */
const ROOMS = {
  document: [],
  locale: ['document'],
  evidence: ['document', 'locale'],
  lint: ['document', 'evidence'],
  layout: ['document', 'evidence'],
  messages: ['document', 'locale'],
  loading: ['document'],
  store: ['document', 'loading'],
  events: ['document', 'loading'],
  context: ['document', 'loading', 'store'],
  sections: ['document', 'locale', 'evidence', 'layout', 'messages', 'store', 'events'],
  text: ['document', 'locale', 'evidence', 'messages', 'sections'],
  elements: ['document', 'locale', 'evidence', 'messages', 'loading', 'store', 'events', 'context', 'sections'],
  server: ['document', 'locale', 'evidence', 'messages', 'loading', 'sections', 'elements'],
  companions: ['messages', 'sections'],
  embed: [],
  dev: [],
  cli: ['document', 'loading', 'lint', 'messages', 'server', 'text'],
};

/** The rooms that need neither a DOM nor Lit. */
const PURE = ['document', 'locale', 'evidence', 'lint', 'layout', 'messages', 'loading', 'store', 'events', 'text'];

/** A room's files lie at most three folders deep; each depth leaves the room by as many steps up. */
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
              message: `${room} may import from ${allowed.join(', ') || 'nothing'} alone.`,
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
  ...roomRules,
  // Loops over thousands of points, which a page runs once: by number they take half the time in code new to the engine.
  { files: ['src/{layout,evidence}/**/*.ts'], rules: { '@typescript-eslint/prefer-for-of': 'off' } },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  { files: ['demo/**/*.js', 'bench/**/*.{js,mjs}'], languageOptions: { globals: globals.browser } },
);
