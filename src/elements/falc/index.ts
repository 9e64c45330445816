import { define } from '../../ui/element.js';
import { FalcElement } from './falc.js';

export { FalcEvent } from './falc.js';
export { FalcElement };

define('parvis-falc', FalcElement);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-falc': FalcElement;
  }
}
