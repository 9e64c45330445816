import type { OpeningWords } from '../../contact/opening-words.js';
import type { Desk } from '../../contact/page/desk.js';
import type { Clocks } from '../../contact/page/slot-words.js';
import type { CallbackWords } from '../../i18n/fr/callback.js';

/** A number that can be called. */
export interface Number {
  readonly display: string;
  readonly href: string;
  readonly spoken?: string;
}

/** What the screens of `<parvis-callback>` are drawn from. */
export interface CallbackView {
  readonly desk: Desk;
  readonly words: CallbackWords;
  readonly clocks: Clocks;
  readonly name: string | undefined;
  readonly phone: Number | null;
  /** Of the town hall; absent where it says no hours. */
  readonly opening: OpeningWords | null;
  /** The visitor has asked to cancel, and is asked again. */
  readonly isCancelling: boolean;
  /** The other ways are open. */
  readonly hasOthers: boolean;
  /** All the days with free hours. */
  readonly hasAllDays: boolean;
  readonly picture: (path: string) => string | null;
  readonly act: {
    print(): void;
    cancelling(isAsked: boolean): void;
    others(isOpen: boolean): void;
    allDays(): void;
    /** To a field, from the summary of errors. */
    goTo(id: string): void;
  };
}
