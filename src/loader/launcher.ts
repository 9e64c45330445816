import type { Config } from '../config.js';
import { followFocus } from './move-aside.js';

const STYLE = `:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483647!important;margin:0!important;inset:var(--_at)!important;max-width:calc(100vw - 32px)!important;font:600 calc(17px*min(var(--parvis-scale,1),1.4))/1.2 sans-serif!important}
button,p{box-sizing:border-box;margin:0;font:inherit;border-radius:8px;border:2px solid #fff;background:var(--_a);color:#fff;box-shadow:0 1px 6px #0006}
button{display:flex;align-items:center;gap:8px;min-height:48px;padding:8px 16px;cursor:pointer}
button:hover{text-decoration:underline}
:focus-visible{outline:3px solid #ffd34d;outline-offset:-5px}
svg{flex:none;width:26px;fill:none;stroke:currentColor;stroke-width:2}
p{margin-bottom:8px;padding:12px;max-width:320px}
a{color:inherit;display:block;padding:10px 0}
@media print{:host{display:none!important}}`;

const ICON = 'M12 6.5C10 5 7 4.5 3 4.5v14c4 0 7 .5 9 2 2-1.5 5-2 9-2v-14c-4 0-7 .5-9 2zv14';

/** The one thing of ours that a page shows before a visitor asks: a button, in its own layer. */
export interface Launcher {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Says a sentence beside the button, aloud too, with the town's phone number; empty takes it away. */
  say(text: string): void;
  /** Puts the launcher back on top of the page, where something took it away or covered it. */
  place(): void;
}

export function drawLauncher(config: Config, signal: AbortSignal): Launcher {
  const host = document.createElement('parvis-launcher');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  host.lang = 'fr';
  host.style.setProperty('--_a', config.accent || '#1f4e8c');

  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.setAttribute('part', 'button');
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  button.append(icon(), config.label || 'Lire plus facilement');
  root.append(button);

  followFocus(host, config, signal);
  return {
    host,
    button,
    say(text) {
      // There is nothing to hear, or to find, before there is something to say.
      note.remove();
      note.textContent = text;
      if (text) root.prepend(note);
      const phone = config.town?.phone;
      if (text && phone) {
        const link = document.createElement('a');
        link.href = 'tel:' + phone.replace(/\(0\)|[^+\d]/g, '');
        link.textContent = 'Appelez la mairie : ' + phone;
        note.append(' ', link);
      }
    },
    place() {
      if (!host.isConnected) document.documentElement.append(host);
      try {
        host.popover = 'manual';
        host.showPopover();
      } catch {
        // No popover here, or already shown: position fixed does what it can.
      }
    },
  };
}

function icon(): SVGElement {
  const create = (name: string) =>
    document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  const svg = create('svg');
  const path = create('path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICON);
  svg.append(path);
  return svg;
}
