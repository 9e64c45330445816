import { define } from '../../ui/element.js';
import { watchNewcomers } from '../../ui/page/newcomers.js';
import { FalcElement } from './falc.js';

export { FalcEvent } from './falc.js';
export { FalcElement };

define('parvis-falc', FalcElement);
watchNewcomers(document);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-falc': FalcElement;
  }
}
