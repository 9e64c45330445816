import type { Preferences } from './preferences/schema.js';

/** A view asks; the session (or the loader, for `OpenRequest`) answers. Bubbles through shadow roots; cancelable. */
abstract class RequestEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** Asks for a change of display settings: `parvis-preferences-request`. */
export class PreferencesRequest extends RequestEvent {
  readonly patch: Partial<Preferences>;

  constructor(patch: Partial<Preferences>) {
    super('parvis-preferences-request');
    this.patch = patch;
  }
}

/** Asks to take back the last change of settings: `parvis-undo-request`. */
export class UndoRequest extends RequestEvent {
  constructor() {
    super('parvis-undo-request');
  }
}

/** Asks for the page as it was, and nothing kept: `parvis-reset-request`. */
export class ResetRequest extends RequestEvent {
  constructor() {
    super('parvis-reset-request');
  }
}

/** Asks to keep the settings on this device, or only in this tab: `parvis-device-request`. */
export class DeviceRequest extends RequestEvent {
  readonly own: boolean;

  constructor(own: boolean) {
    super('parvis-device-request');
    this.own = own;
  }
}

/** Asks for the text of the page in easy French, or as the page has it: `parvis-easy-request`. */
export class EasyRequest extends RequestEvent {
  readonly on: boolean;

  constructor(on: boolean) {
    super('parvis-easy-request');
    this.on = on;
  }
}

/** The features that the loader brings on request. */
export type Feature = 'toolbar' | 'reader' | 'speech' | 'steps' | 'callback' | 'services';

/** Asks for a feature to open: `parvis-open-request`. `preventDefault()` says that it is being answered. */
export class OpenRequest extends RequestEvent {
  readonly feature: Feature;

  constructor(feature: Feature) {
    super('parvis-open-request');
    this.feature = feature;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-preferences-request': PreferencesRequest;
    'parvis-undo-request': UndoRequest;
    'parvis-reset-request': ResetRequest;
    'parvis-device-request': DeviceRequest;
    'parvis-easy-request': EasyRequest;
    'parvis-open-request': OpenRequest;
  }
}
