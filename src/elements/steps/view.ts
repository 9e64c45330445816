import type { Config } from '../../config.js';
import type { StepsWords } from '../../i18n/fr/steps.js';
import type { FormHelp } from '../../steps/help.js';
import type { SummaryRow } from '../../steps/summary.js';
import type { Guide, Mistake } from '../../steps/page/guide.js';

/** What the visitor may ask around the form. */
export interface StepsActs {
  begin(): void;
  /** From the first question again, answers kept. */
  beginAgain(): void;
  back(): void;
  next(): void;
  /** By which of `guide.sendLabels`. */
  send(choice: number | null): void;
  /** All questions at once, as the site has them. */
  whole(): void;
  change(row: SummaryRow): void;
  toMistake(mistake: Mistake): void;
  aid(on: boolean): void;
  keep(on: boolean): void;
  /** Asks first. */
  forget(): void;
  forgetSure(yes: boolean): void;
  printPaper(): void;
  printAnswers(): void;
  stay(): void;
  /** To a person, who calls back. */
  callBack(): void;
}

/** What stands above and under the form. */
export interface StepsView {
  readonly words: StepsWords;
  readonly config: Config;
  readonly guide: Guide;
  readonly help: FormHelp | null;
  /** Where a person is met: address, opening hours; a line each. */
  readonly counter: readonly string[];
  /** The town calls back who asks for it. */
  readonly callsBack: boolean;
  /** The visitor fills in the form with the person it is about. */
  readonly aiding: boolean;
  /** Answers wait: of another day, or of just before. */
  readonly waits: 'found' | 'left' | null;
  /** "Effacer mes réponses" was pressed: it asks whether that is meant. */
  readonly asksForget: boolean;
  /** Keeping the answers was asked for and refused. */
  readonly refusedToKeep: boolean;
  /** Told once. */
  readonly said: string;
  readonly act: StepsActs;
}

/** A word that is another where somebody helps. */
export function wordFor(
  { words, aiding }: Pick<StepsView, 'words' | 'aiding'>,
  key: Exclude<keyof StepsWords['helping'], 'helpingNow'>,
): string {
  return aiding ? words.helping[key] : words[key];
}
