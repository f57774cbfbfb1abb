import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/**
 * The house rules that a machine can hold: layers first, then strict TypeScript. Circles of imports are
 * found by `tests/unit/architecture.test.ts`, which sees the whole graph at once.
 */

const nodeModules = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto', 'zlib', 'worker_threads'],
  message: 'shared is pure: no Node. Do this in electron and pass the value in.',
}
const electronModule = {
  group: ['electron', 'electron-store', 'pptxgenjs', '@playwright/*'],
  message: 'Only electron/ talks to the system. Ask it by a route of shared/ipc.',
}
const react = {
  group: [
    'react',
    'react-dom',
    'react-dom/*',
    'react-aria-components',
    'react-aria-components/*',
    'zustand',
    '@tiptap/*',
  ],
  message: 'Only renderer/ draws windows. shared and electron work on plain values.',
}
const wholeReactAria = {
  regex: '^react-aria-components$',
  message: 'Take it from react-aria-components/Name: what the window does not need at first loads later.',
}
const electronFolder = {
  group: ['**/electron/**'],
  message: 'electron and renderer never import each other, and shared imports neither: meet in shared.',
}
const rendererFolder = { ...electronFolder, group: ['**/renderer/**'] }
const testsFolder = { group: ['**/tests/**'], message: 'The product never imports its tests.' }

/** Floors of shared: each folder may know only those before it. */
const floors = [['rich-text', 'period'], ['quarter'], ['status'], ['history'], ['deck'], ['checks']]
/** Folders that any floor from `deck` on may use, and that stand beside the floors. */
const beside = ['clipboard', 'commands', 'ipc', 'samples']

/** @param {string[]} folders */
const above = (folders) => ({
  group: folders.map((folder) => `**/${folder}/**`),
  message: 'This floor of shared is above the importing one. Floors know only those below them.',
})

/** @param {readonly object[]} patterns */
const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

const pure = [nodeModules, electronModule, react, electronFolder, rendererFolder, testsFolder]

export default tseslint.config(
  {
    ignores: [
      'build/out/**',
      'node_modules/**',
      'tests/fixtures/**',
      'test-results/**',
      'shared/deck/metrics/*.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      // One program for all parts, so that the types they share are worked out once. Which part knows what of its
      // surroundings is held by the parts' own configurations, when types are checked.
      parserOptions: { project: 'build/tsconfig.lint.json' },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['shared/**/*.ts'], rules: restrict(pure) },
  ...floors.map((floor, index) => ({
    files: floor.map((folder) => `shared/${folder}/**/*.ts`),
    rules: restrict([
      ...pure,
      above([
        ...floors.slice(index + 1).flat(),
        ...beside,
        ...(floor.includes('deck') || floor.includes('checks') ? [] : ['words']),
      ]),
    ]),
  })),
  // Beside the floors from `status` on: the clipboard knows the file and its statuses, not history or slides.
  {
    files: ['shared/clipboard/**/*.ts'],
    rules: restrict([...pure, above(['history', 'deck', 'checks', 'words', 'commands', 'ipc', 'samples'])]),
  },
  { files: ['electron/**/*.ts'], rules: restrict([react, rendererFolder, testsFolder]) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...restrict([nodeModules, electronModule, electronFolder, testsFolder, wholeReactAria]),
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.strict.rules,
    },
  },
  {
    files: ['electron/cli.ts', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
)
