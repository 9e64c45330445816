import type { FormModel, Question } from '../../../src/steps/model.js';
import type { Control } from '../../../src/steps/page/look.js';

/** What a person might answer; `salt` makes it another answer. */
export function answerTo(question: Question, control: Control, place: number, salt = 0): string {
  const part = question.parts[place];
  if (part) return { day: '12', month: '2', year: '2018', hour: '14', minute: '30' }[part] ?? '';
  const text = control.labels?.[0]?.textContent ?? '';
  switch (control.type) {
    case 'email':
      return `marie${salt}@exemple.fr`;
    case 'tel':
      return `06123456${70 + (salt % 10)}`;
    case 'date':
      return question.purpose === 'birth-date' ? '1985-07-03' : '2027-05-12';
    case 'month':
      return '2027-03';
    case 'time':
      return '08:30';
    case 'number':
      return question.purpose === 'postal-code' ? '35000' : String(20 + (salt % 5));
    case 'url':
      return 'https://exemple.fr/';
  }
  switch (question.purpose) {
    case 'email':
    case 'email-again':
      return `marie${salt}@exemple.fr`;
    case 'tel':
    case 'fax':
      return '06 12 34 56 78';
    case 'postal-code':
      return '35000';
    case 'birth-date':
    case 'date':
      return '03/07/1985';
    case 'time':
      return '14:30';
    case 'iban':
      return 'FR76 3000 6000 0112 3456 7890 189';
    case 'nir':
      return '2 55 08 14 168 025 38';
    case 'amount':
    case 'count':
      return '450';
    case 'age':
      return '45';
    case 'year':
      return '2018';
    case 'caf':
      return '1234567';
    case 'bic':
      return 'BREDFRPPXXX';
    case 'url':
      return 'https://exemple.fr/';
    case 'siret':
      return '732 829 320 00074';
    case 'plate':
      return 'AB-123-CD';
  }
  if (question.kind === 'date') return '03/07/1985';
  if (question.kind === 'time') return '14:30';
  return /[0-9]{5}/.test((control as HTMLInputElement).pattern)
    ? '35000'
    : `Réponse${text ? ' é' : ''} ${'abcdefghij'[salt % 10]}`;
}

/** Answers one question in the page as a visitor does, each key heard. */
export function fill(question: Question, controls: readonly Control[], salt = 0): void {
  const [first] = controls;
  const view = first!.ownerDocument.defaultView as typeof window;
  const tell = (control: Control) => {
    control.dispatchEvent(new view.Event('input', { bubbles: true }));
    control.dispatchEvent(new view.Event('change', { bubbles: true }));
  };
  if (question.kind === 'radio') return controls[salt % controls.length]!.click();
  if (
    question.kind === 'checkboxes' ||
    question.kind === 'checkbox' ||
    question.kind === 'consent'
  ) {
    controls.forEach((control, at) => {
      const wanted = controls.length === 1 || at === salt % controls.length;
      if ((control as HTMLInputElement).checked !== wanted) control.click();
    });
    return;
  }
  controls.forEach((control, place) => {
    if (control.type === 'file') {
      const files = new view.DataTransfer();
      files.items.add(
        new view.File([`fichier ${salt}\r\n`], 'pièce.pdf', {
          type: 'application/pdf',
          lastModified: 0,
        }),
      );
      (control as HTMLInputElement).files = files.files;
    } else if (control.localName === 'select') {
      const select = control as HTMLSelectElement;
      const options = [...select.options].filter(
        ({ value, disabled }) => value !== '' && !disabled,
      );
      const option = options[(question.parts.length ? 0 : salt) % options.length]!;
      if (select.multiple) for (const one of options) one.selected = one === option;
      else select.value = option.value;
    } else control.value = answerTo(question, control, place, salt);
    tell(control);
  });
}

/** Answers every question of a bare form. */
export function fillAll(model: FormModel, elements: readonly Element[], salt = 0): void {
  for (const question of model.questions)
    fill(
      question,
      question.controls.map((at) => elements[at] as Control),
      salt,
    );
}

export interface Entry {
  readonly name: string;
  readonly value: string;
}

/** What would be sent, files told by what is in them. */
export async function entriesOf(
  form: HTMLFormElement,
  submitter: Element | null,
): Promise<Entry[]> {
  const view = form.ownerDocument.defaultView as typeof window;
  const isSubmit = submitter && /^(?:submit|image)$/.test((submitter as HTMLButtonElement).type);
  const data = new view.FormData(form, isSubmit ? (submitter as HTMLElement) : null);
  return Promise.all(
    [...data].map(async ([name, value]) => ({
      name,
      value:
        typeof value === 'string' ? value : `${value.name} ${value.type} ${await value.text()}`,
    })),
  );
}
