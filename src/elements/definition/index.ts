import { define } from '../../ui/element.js';
import { DefinitionElement } from './definition.js';

export { DefinitionElement };

define('parvis-definition', DefinitionElement);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-definition': DefinitionElement;
  }
}
