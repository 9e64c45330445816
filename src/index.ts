/**
 * All elements of Parvis for visitors, defined at import, for sites that bundle their scripts themselves. One by one:
 * `parvis/elements/toolbar.js`, `parvis/elements/preferences.js`, `parvis/elements/reader.js`,
 * `parvis/elements/falc.js`, `parvis/elements/definition.js`, `parvis/elements/speech.js`, `parvis/elements/steps.js`,
 * `parvis/elements/callback.js`, `parvis/elements/channels.js`,
 * `parvis/elements/services.js`, `parvis/elements/documents.js`; for authors, `parvis/elements/check.js`.
 */
export { Toolbar } from './elements/toolbar/index.js';
export { PreferencesElement } from './elements/preferences/index.js';
export { Reader } from './elements/reader/index.js';
export { FalcElement, FalcEvent } from './elements/falc/index.js';
export { DefinitionElement } from './elements/definition/index.js';
export { SpeechElement, SpeechEvent } from './elements/speech/index.js';
export { QuestionElement, StepsElement } from './elements/steps/index.js';
export { Callback, CallbackEvent } from './elements/callback/index.js';
export { Channels } from './elements/channels/index.js';
export { Services, ServicesEvent } from './elements/services/index.js';
export { Documents } from './elements/documents/index.js';
export * from './requests.js';
export { PlayRequest, type SpeechAsk } from './speech/requests.js';
export type { Readable } from './speech/readable.js';
export { Session, SessionChangeEvent, sessionOf } from './session.js';
export type { Config, ParvisGlobal } from './config.js';
export type { Preferences } from './preferences/schema.js';
