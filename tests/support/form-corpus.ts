import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../corpus/forms/', import.meta.url);

export interface ExpectedQuestion {
  /** `*` where any will do. */
  readonly label: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly required?: boolean;
  readonly sensitive?: string;
  readonly purpose?: string;
  readonly subject?: string;
  readonly choices?: readonly string[];
  readonly parts?: readonly string[];
  readonly hints?: readonly string[];
  readonly errors?: readonly string[];
  readonly dormant?: boolean;
  readonly conditional?: boolean;
  readonly labelShown?: boolean;
}

/** What a person reads in a form of the corpus. */
export interface ExpectedForm {
  readonly eligibility: 'guide' | 'assist' | 'leave';
  readonly reason?: string;
  readonly steps?: readonly {
    readonly title: string;
    readonly questions: readonly ExpectedQuestion[];
  }[];
  /** Names of controls. */
  readonly traps?: readonly string[];
  readonly captchas?: readonly string[];
  /** What buttons say. */
  readonly send?: string;
  /** Where the visitor may choose. */
  readonly sends?: readonly string[];
  readonly drafts?: readonly string[];
  readonly errors?: readonly string[];
}

export interface CorpusForm {
  readonly name: string;
  readonly html: string;
  readonly expected: ExpectedForm;
}

/** Each form of the corpus, with what a person reads in it. */
export function corpusForms(): CorpusForm[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      html: readFileSync(new URL(`${name}/form.html`, folder), 'utf8'),
      expected: JSON.parse(
        readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'),
      ) as ExpectedForm,
    }));
}
