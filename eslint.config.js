import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import parvis from './scripts/lint/rules.mjs';

/** Types only: what would survive the removal of types is not TypeScript's to add. */
const typesOnly = [
  { selector: 'TSEnumDeclaration', message: 'No enum: a const object, or a union of strings.' },
  { selector: 'TSModuleDeclaration:not([kind="global"])', message: 'No namespace: a module.' },
  { selector: 'TSParameterProperty', message: 'No parameter property: declare the field.' },
  {
    // The decorators of Lit need a plain property.
    selector:
      ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"][decorators.length=0]',
    message: 'No `private`: #name.',
  },
];

/** Text from a page or a file never becomes HTML or code. */
const noMarkup = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No HTML from text: build elements, or render a template.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: 'No HTML from text: build elements, or render a template.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'document.write is for nobody.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message: 'A strict CSP blocks the style attribute: element.style.setProperty().',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^on/]',
    message: 'addEventListener, never an attribute.',
  },
];

const unsafeImports = {
  patterns: [
    {
      group: [
        'lit/directives/unsafe-*',
        'lit/directives/style-map*',
        'lit-html/directives/unsafe-*',
      ],
      message:
        'unsafeHTML and unsafeSVG trust text; styleMap writes a style attribute, which a strict CSP blocks.',
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'lib/',
      'storybook-static/',
      'integrations/examples/*/dist/',
      '.cache/',
      'tests/corpus/',
      'demo/',
      'node_modules/',
      '**/*.d.mts',
      'types/',
    ],
  },
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-fallthrough': 'error',
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipComments: true },
      ],
      'no-restricted-syntax': ['error', ...typesOnly],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { parvis },
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...typesOnly, ...noMarkup],
      'no-restricted-imports': ['error', unsafeImports],
      'parvis/layers': 'error',
      'parvis/plain-templates': 'error',
      'max-lines': ['error', { max: 300 }],
      // An unhandled rejection of ours would be an error of the host page.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // The loader speaks, once, to the webmaster, and so do those who read what an author has written.
    files: ['src/**/*.ts'],
    ignores: [
      'src/loader/**',
      'src/falc/page/client.ts',
      'src/elements/reader/reading.ts',
      'src/elements/speech/part.ts',
      'src/elements/steps/tell-author.ts',
      'src/speech/speech.ts',
      'src/contact/page/town-contact.ts',
      'src/contact/page/town-services.ts',
    ],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/{ui,elements}/**/*.ts', 'stories/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    settings: {
      litHtmlSources: ['lit'],
      wc: { elementBaseClasses: ['LitElement', 'ParvisElement'] },
    },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'lit/lifecycle-super': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  {
    files: ['stories/**/*.ts'],
    plugins: { parvis },
    rules: { 'parvis/plain-templates': 'error' },
  },
  {
    // Chai reads as a sentence: `expect(x).to.be.true`.
    files: ['tests/**/*.ts', 'tests/**/*.mjs'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
