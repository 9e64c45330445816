import { parvisOf } from '../../config.js';
import { define } from '../../ui/element.js';
import { CheckElement } from './check.js';

export { CheckElement };

define('parvis-check', CheckElement);

/** The script tag brings this file where the author writes `?parvis=check` in the address; alone it only defines. */
if (parvisOf(window) && /[?&]parvis=(\w+)/.exec(location.search)?.[1] === 'check') {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', open, { once: true });
  else open();
}

function open(): void {
  const panel =
    document.querySelector('parvis-check') ??
    document.documentElement.appendChild(document.createElement('parvis-check'));
  void panel.show();
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-check': CheckElement;
  }
}
