import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './sources.js';

// Else, where CI is set, files are read from the disk and the texts below are not seen.
process.env['TSESTREE_SINGLE_RUN'] = 'false';

const eslint = new ESLint({ cwd: root });

/** Rules broken by this text if it stood in this file, which must exist. */
async function brokenRules(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}/${file}` });
  assert.ok(result);
  assert.deepEqual(
    result.messages.filter(({ fatal }) => fatal),
    [],
  );
  return [...new Set(result.messages.map(({ ruleId }) => String(ruleId)))];
}

const refusals: [what: string, file: string, text: string, rule: string][] = [
  [
    'HTML made from text',
    'src/ui/element.ts',
    'document.body.innerHTML = location.hash;',
    'no-restricted-syntax',
  ],
  [
    'HTML inserted',
    'src/ui/element.ts',
    'document.body.insertAdjacentHTML("beforeend", "a");',
    'no-restricted-syntax',
  ],
  ['document.write', 'src/ui/element.ts', 'document.write("a");', 'no-restricted-syntax'],
  [
    'a style attribute set',
    'src/ui/element.ts',
    'document.body.setAttribute("style", "");',
    'no-restricted-syntax',
  ],
  ['eval', 'src/ui/element.ts', 'eval("1");', 'no-eval'],
  ['a function made from text', 'src/ui/element.ts', 'new Function("1")();', 'no-new-func'],
  [
    'unsafeHTML',
    'src/ui/element.ts',
    'export { unsafeHTML } from "lit/directives/unsafe-html.js";',
    'no-restricted-imports',
  ],
  [
    'unsafeSVG',
    'src/ui/element.ts',
    'export { unsafeSVG } from "lit/directives/unsafe-svg.js";',
    'no-restricted-imports',
  ],
  ['any', 'src/ui/element.ts', 'export let a: any;', '@typescript-eslint/no-explicit-any'],
  ['an enum', 'src/ui/element.ts', 'export enum A { B }', 'no-restricted-syntax'],
  [
    'a namespace',
    'src/ui/element.ts',
    'export namespace A { export const b = 1; }',
    'no-restricted-syntax',
  ],
  [
    'a parameter property',
    'src/ui/element.ts',
    'export class A { constructor(readonly b: string) {} }',
    'no-restricted-syntax',
  ],
  [
    'style= in a template',
    'src/ui/element.ts',
    'import { html } from "lit"; export const a = html`<p style="color:red"></p>`;',
    'parvis/plain-templates',
  ],
  [
    'French in a template',
    'src/ui/element.ts',
    'import { html } from "lit"; export const a = html`<p>Écouter</p>`;',
    'parvis/plain-templates',
  ],
  [
    'a forgotten promise',
    'src/ui/element.ts',
    'async function a() {} a();',
    '@typescript-eslint/no-floating-promises',
  ],
  ['a line printed', 'src/ui/element.ts', 'console.log("a");', 'no-console'],
  ['Lit in the pure layer', 'src/content/model.ts', 'export { html } from "lit";', 'parvis/layers'],
  [
    'the DOM side from the pure layer',
    'src/preferences/schema.ts',
    'export { PreferencesStore } from "./store.js";',
    'parvis/layers',
  ],
  [
    'an element from the base',
    'src/ui/element.ts',
    'import "../elements/reader/index.js";',
    'parvis/layers',
  ],
  ['Lit in the session', 'src/session.ts', 'export { html } from "lit";', 'parvis/layers'],
  [
    'preferences from content',
    'src/content/extract.ts',
    'export { PreferencesStore } from "../preferences/store.js";',
    'parvis/layers',
  ],
];

describe('the linter', () => {
  for (const [what, file, text, rule] of refusals) {
    it(`refuses ${what}`, async () => {
      assert.ok((await brokenRules(file, text)).includes(rule));
    });
  }

  it('accepts types of a lower layer and words in plain strings', async () => {
    assert.deepEqual(
      await brokenRules(
        'src/ui/element.ts',
        'import type { Preferences } from "../preferences/schema.js";\nexport const words = { listen: "Écouter" };\nexport type A = Preferences;\n',
      ),
      [],
    );
  });
});
