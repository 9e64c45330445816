import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { SpeechElement } from './speech.js';

export { SpeechEvent } from './telling.js';
export { SpeechElement };

define('parvis-speech', SpeechElement);
watchNewcomers(document);
