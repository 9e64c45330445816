import { isDefault, type Preferences } from '../src/preferences/schema.js';
import { sessionOf } from '../src/session.js';
import type { ParvisGlobal } from '../src/config.js';

/**
 * Stands around a story: the settings a visitor has chosen, the language of the page and what the town
 * says of itself, as long as the story is shown.
 */
export class StoryVisitor extends HTMLElement {
  settings: Partial<Preferences> = {};
  language = '';
  phone = '02 99 12 34 56';

  #language = '';

  connectedCallback(): void {
    const { documentElement } = this.ownerDocument;
    const global: Partial<ParvisGlobal> = {
      config: { town: { name: 'Brignon', phone: this.phone } },
    };
    (window as { Parvis?: unknown }).Parvis ??= { ...global, base: `${location.origin}/dist/` };
    this.#language = documentElement.lang;
    if (this.language) documentElement.lang = this.language;
    this.lang = this.language || 'fr';
    sessionOf(document).preferences.change(this.settings);
  }

  disconnectedCallback(): void {
    const { documentElement } = this.ownerDocument;
    if (this.#language) documentElement.lang = this.#language;
    else if (this.language) documentElement.removeAttribute('lang');
    delete (window as { Parvis?: unknown }).Parvis;
    const { preferences } = sessionOf(document);
    if (!isDefault(preferences.value) || preferences.keptUntil) preferences.reset();
  }
}

const category = 'around the element';

/** Controls for what stands around an element. */
export const around = {
  settings: {
    description:
      'What the visitor has set, as in `{ "textSize": 200, "theme": "white-on-black" }`.',
    control: { type: 'object' as const },
    table: { category },
  },
  language: {
    description: 'Language of the page.',
    control: { type: 'select' as const, labels: { '': 'French', en: 'English' } },
    options: ['', 'en'],
    table: { category },
  },
  phone: {
    description: 'Phone number of the town hall.',
    control: { type: 'text' as const },
    table: { category },
  },
};

/** An element that stands in the page: its page shows it there, with its controls. */
export const inPage = { docs: { story: { inline: true, height: 'auto' } } };

/** What a story is made with, and no control can change. */
export const hidden = { table: { disable: true }, control: false as const };

if (!customElements.get('story-visitor')) customElements.define('story-visitor', StoryVisitor);

/** Waits until something of a story is there, such as a part downloaded on demand. */
export async function until<T>(look: () => T | null | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('What the story waits for did not come');
}
