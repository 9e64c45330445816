import { define } from '../../ui/element.js';
import { SpeechElement } from './speech.js';

export { SpeechEvent } from './telling.js';
export { SpeechElement };

define('parvis-speech', SpeechElement);
