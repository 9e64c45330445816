import type { Config } from '../config.js';
import { DEFAULTS, type Preferences } from './schema.js';

/** The visitor's settings in this document: the only writer of them. Fires `change`. */
export class PreferencesStore extends EventTarget {
  constructor(_document: Document, _config: Config) {
    super();
  }
  get value(): Preferences {
    return DEFAULTS;
  }
  /** Whether settings are kept on this device, and until when. */
  get keptUntil(): Date | null {
    return null;
  }
  get canUndo(): boolean {
    return false;
  }
  change(_patch: Partial<Preferences>): void {}
  undo(): void {}
  reset(): void {}
  keep(_own: boolean): void {}
}
