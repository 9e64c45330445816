import type { FormOwn } from './facts.js';
import { checkFormsFile, type FormsComplaint } from './forms-file.js';
import type { FormModel, Question } from './model.js';
import { fold, labelText } from './words.js';

/** A paper to have at hand before starting. */
export interface HelpDocument {
  readonly label: string;
  readonly why?: string;
  readonly where?: string;
  readonly alternatives?: readonly string[];
}

export interface QuestionHelp {
  readonly name?: string;
  readonly label?: string;
  readonly help?: string;
  readonly example?: string;
}

/** What the town says of one form. */
export interface FormHelp {
  readonly form?: string;
  readonly page?: string;
  readonly intro?: string;
  readonly minutes?: number;
  readonly documents?: readonly HelpDocument[];
  readonly ways?: readonly string[];
  readonly questions?: readonly QuestionHelp[];
}

export interface FormsFile {
  readonly forms: readonly FormHelp[];
  readonly complaints: readonly FormsComplaint[];
}

/** Longer than this, in letters, the file is not read. */
const LONGEST = 2_000_000;

/** Reads `forms.json`: what is right is kept, what is wrong is left out and told; never throws. */
export function readFormsFile(json: string): FormsFile {
  const refused = (message: string): FormsFile => ({
    forms: [],
    complaints: [{ path: '', message }],
  });
  if (json.length > LONGEST)
    return refused(
      `forms.json : trop long (${json.length} lettres). Écrire 2 millions de lettres au plus.`,
    );
  try {
    return checkFormsFile(JSON.parse(json.replace(/^\ufeff/, '')));
  } catch (error) {
    return refused(
      `forms.json : ne se lit pas (${String(error).slice(0, 200)}). Ce n’est pas du JSON : une virgule ou un guillemet manque, ou il y en a un de trop. Tout ce fichier est ignoré.`,
    );
  }
}

/** What the town says of a form: by its id or name first, then by its page; null where it says nothing. */
export function helpFor(
  forms: readonly FormHelp[],
  own: Pick<FormOwn, 'id' | 'name' | 'page'>,
): FormHelp | null {
  const named = ({ form }: FormHelp) =>
    form !== undefined && [own.id, own.name].includes(form.replace(/^#/, ''));
  const paged = ({ page }: FormHelp) => page !== undefined && isPage(page, own.page);
  return (
    forms.find((help) => named(help) && paged(help)) ??
    forms.find((help) => named(help) && help.page === undefined) ??
    forms.find((help) => paged(help) && help.form === undefined) ??
    null
  );
}

function isPage(asked: string, page: string): boolean {
  const bare = (path: string) => path.replace(/\/+$/, '') || '/';
  return asked.endsWith('*') ? page.startsWith(asked.slice(0, -1)) : bare(asked) === bare(page);
}

/** The model with the town's help beside its questions. */
export function withHelp(model: FormModel, help: FormHelp | null): FormModel {
  if (!help?.questions?.length) return model;
  return {
    ...model,
    questions: model.questions.map((question) => {
      const found = help.questions!.find((one) => isAbout(one, question));
      return found
        ? { ...question, help: found.help ?? '', example: found.example ?? question.example }
        : question;
    }),
  };
}

function isAbout({ name, label }: QuestionHelp, question: Question): boolean {
  if (name === undefined && label === undefined) return false;
  return (
    (name === undefined || question.names.some((one) => one === name || one === `${name}[]`)) &&
    (label === undefined || fold(labelText(label)) === fold(question.label))
  );
}
