import compat from 'eslint-plugin-compat'
import tseslint from 'typescript-eslint'
import { browsers } from './browsers.js'

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', 'data/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/only-throw-error': 'error',
      // A view is bound to the type of its locals by its one type parameter.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: [
      'static/**/*.ts',
      // Run in the browser too: finding and naming a place.
      'server/quiz/text/{comparable-text,find-passage,locate,near-miss}.ts',
    ],
    extends: [compat.configs['flat/recommended']],
    settings: { browsers, lintAllEsApis: true },
  },
)
