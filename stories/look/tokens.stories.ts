import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import { define, ParvisElement } from '../../src/ui/element.js';

const colours = ['text', 'background', 'raised', 'border', 'line', 'accent', 'focus'];
const sizes = [16, 17, 20, 24, 32];

/** The colours and type sizes that our elements share. */
class TokenSheet extends ParvisElement {
  static override styles = [
    ParvisElement.styles,
    css`
      :host {
        display: block !important;
        padding: calc(16 * var(--_px)) !important;
        background: var(--_background) !important;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
        overflow-wrap: anywhere;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(12 * var(--_px));
        margin-block: calc(8 * var(--_px));
      }
      .swatch {
        inline-size: calc(96 * var(--_px));
        block-size: var(--_target);
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        forced-color-adjust: none;
      }
    `,
  ];

  override render() {
    return html`
      <ul>
        ${colours.map(
          (name) =>
            html`<li><span class="swatch" data-colour=${name}></span><code>--_${name}</code></li>`,
        )}
      </ul>
      <ul>
        ${sizes.map((size) => html`<li data-size=${size}>${size} px: Mairie, horaires, cantine</li>`)}
      </ul>
    `;
  }

  override updated(): void {
    for (const swatch of this.renderRoot.querySelectorAll<HTMLElement>('[data-colour]')) {
      swatch.style.background = `var(--_${swatch.dataset['colour']})`;
    }
    for (const line of this.renderRoot.querySelectorAll<HTMLElement>('[data-size]')) {
      line.style.fontSize = `calc(${line.dataset['size']} * var(--_px))`;
    }
  }
}
define('parvis-token-sheet', TokenSheet);

const meta: Meta = { title: 'Look/Tokens', tags: ['!autodocs'] };
export default meta;

/** With no settings of the visitor: the light or dark scheme of the system. */
export const Default: StoryObj = {
  render: () => html`<parvis-token-sheet></parvis-token-sheet>`,
};

/** With the text size at 200 %. */
export const LargeText: StoryObj = {
  render: () => {
    const sheet = document.createElement('parvis-token-sheet');
    sheet.style.setProperty('--parvis-scale', '2');
    return sheet;
  },
};
