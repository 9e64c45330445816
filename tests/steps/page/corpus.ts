import type { ExpectedForm } from '../../support/form-corpus.js';
import { loadFrame, type Frame } from '../../support/browser.js';

/** The forms of `tests/corpus/forms`; a test of Node holds the list to the folder. */
export const NAMES = [
  'aspnet-webforms',
  'author-marks',
  'canteen-60',
  'cf7-sections',
  'choices-js',
  'details-sections',
  'dialog',
  'drupal-webform',
  'dsfr',
  'easyform',
  'elementor',
  'fluent-forms',
  'formidable-wordpress',
  'forminator',
  'govuk-question',
  'gravity-conditional',
  'gravity-pages',
  'gravity-plain',
  'honeypots-all',
  'interco-2009',
  'jetpack',
  'joomla-form',
  'jquery-validate',
  'lutece',
  'nested-fieldsets',
  'ninja-forms',
  'no-structure',
  'outside-form',
  'powermail',
  'rsform',
  'short-contact',
  'spip-formidable',
  'spip-slots',
  'table-layout',
  'two-sends',
  'typo3-form',
  'typo3-pages',
  'wpforms',
  'wrong-labels',
];

const FOLDER = '/tests/corpus/forms';

export async function expectedOf(name: string): Promise<ExpectedForm> {
  return (await fetch(`${FOLDER}/${name}/expected.json`)).json() as Promise<ExpectedForm>;
}

export async function openForm(name: string): Promise<Frame & { form: HTMLFormElement }> {
  const frame = await loadFrame(`${FOLDER}/${name}/form.html`);
  return { ...frame, form: frame.document.querySelector('form')! };
}
