import { define } from '../../ui/element.js';
import { Reader } from './reader.js';

export { ReaderEvent } from './events.js';
export { Reader };

define('parvis-reader', Reader);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-reader': Reader;
  }
}
