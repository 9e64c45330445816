import { expect } from '@open-wc/testing';
import '../../src/elements/reader/index.js';
import '../../src/elements/speech/index.js';
import type { SpeechElement } from '../../src/elements/speech/index.js';
import { ResetRequest } from '../../src/requests.js';
import { sessionOf } from '../../src/session.js';
import { FakeEngine } from '../support/fake-engine.js';
import { giveVoice, silence } from '../support/voice.js';

interface Heard {
  readonly type: string;
  readonly listener: unknown;
  readonly options: AddEventListenerOptions | undefined;
}

/** Writes down who listens to an object from now on; `left` are those that still do. */
function watch(target: EventTarget) {
  const heard: Heard[] = [];
  const { addEventListener: add, removeEventListener: remove } = target;
  target.addEventListener = function (type: string, listener: never, options?: never) {
    const known = Object(options) as AddEventListenerOptions;
    if (!known.signal?.aborted) heard.push({ type, listener, options: known });
    return add.call(target, type, listener, options);
  };
  target.removeEventListener = function (type: string, listener: never, options?: never) {
    const at = heard.findIndex((one) => one.type === type && one.listener === listener);
    if (at >= 0) heard.splice(at, 1);
    return remove.call(target, type, listener, options);
  };
  return {
    left: () => heard.filter(({ options }) => !options?.signal?.aborted && !options?.once),
    stop() {
      delete (target as Partial<EventTarget>).addEventListener;
      delete (target as Partial<EventTarget>).removeEventListener;
    },
  };
}

describe('500 things that a visitor does at random', () => {
  for (const holds of [true, false])
    it(`leave no error, a silent page and no trace, with a voice that ${holds ? 'can be held' : 'can only stop'}`, async function () {
      this.timeout(60_000);
      sessionOf(document).remove();
      const watched = [watch(document), watch(window)];
      const errors: string[] = [];
      const note = (event: Event) =>
        errors.push(
          String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason),
        );
      EventTarget.prototype.addEventListener.call(window, 'error', note);
      EventTarget.prototype.addEventListener.call(window, 'unhandledrejection', note);

      const main = document.createElement('main');
      const { body } = new DOMParser().parseFromString(
        `<h1>La mairie</h1><article id="a"><p>Un. Deux. <a href="#x">Trois</a>.</p><p>Quatre.</p></article>
         <ul><li>Cinq</li><li>Six</li></ul><form><label for="f">Votre nom</label><input id="f"></form>`,
        'text/html',
      );
      main.append(...document.importNode(body, true).childNodes);
      document.body.append(main);
      const before = document.documentElement.outerHTML;
      const sheets = document.adoptedStyleSheets.length;
      const engine = new FakeEngine({ auto: 3, holds, tellsWords: true });
      const second = new FakeEngine({ auto: 3, holds, name: 'system' });
      giveVoice(sessionOf(document), engine, second);

      let seed = holds ? 5 : 13;
      const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
      let bars: SpeechElement[] = [];
      const any = <T>(list: readonly T[]): T | undefined => list[random(Math.max(1, list.length))];
      const put = (place: Element, attributes: Record<string, string> = {}) => {
        if (bars.length > 3) return;
        const bar = document.createElement('parvis-speech');
        for (const [name, value] of Object.entries(attributes)) bar.setAttribute(name, value);
        place.append(bar);
        bars.push(bar);
      };
      const press = () => {
        const controls = bars.flatMap((bar) => [
          ...bar.shadowRoot!.querySelectorAll<HTMLElement>('button, summary, input, option'),
        ]);
        const control = any(controls);
        if (control?.localName === 'option') {
          const select = control.closest('select')!;
          select.value = (control as HTMLOptionElement).value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        } else control?.click();
      };
      const acts: (() => unknown)[] = [
        ...Array.from({ length: 8 }, () => press),
        () => put(document.documentElement),
        () => put(main, { for: 'a' }),
        () => put(main.querySelector('#a')!),
        () => void any(bars)?.show(),
        () => any(bars)?.hide(),
        () => {
          const bar = any(bars);
          bar?.remove();
          bars = bars.filter((one) => one !== bar);
        },
        () => any(bars) && main.append(any(bars)!),
        () => document.dispatchEvent(new ResetRequest()),
        () =>
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
          ),
        () => main.querySelector<HTMLElement>(any(['a', 'p', 'li', 'input', 'label'])!)?.click(),
        () => getSelection()!.selectAllChildren(main.querySelector(any(['#a', 'ul', 'h1'])!)!),
        () => (location.hash = `n${random(9)}`),
        () => history.pushState(null, '', `#p${random(9)}`),
        () => window.dispatchEvent(new Event('pagehide')),
        () => (main.querySelector('h1')!.textContent = `La mairie ${random(9)}`),
        () => (engine.ways = { ...engine.ways, startsNot: !random(9), fails: !random(9) }),
        () => {
          const reader = document.createElement('parvis-reader');
          if (document.querySelector('parvis-reader'))
            return document.querySelector('parvis-reader')!.remove();
          document.documentElement.append(reader);
          reader.show();
        },
      ];
      for (let count = 0; count < 500; count++) {
        acts[random(acts.length)]!();
        const together = engine.sounding + second.sounding;
        expect(together, 'one thing speaks at a time').to.be.at.most(1);
        if (random(3)) await new Promise((resolve) => setTimeout(resolve, random(8)));
      }

      for (const bar of [...bars, ...document.querySelectorAll('parvis-speech,parvis-reader')])
        bar.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([engine.sounding, second.sounding]).to.deep.equal([0, 0]);
      expect(engine.said.length + second.said.length, 'it has spoken').to.be.above(20);
      expect([CSS.highlights.size, document.adoptedStyleSheets.length]).to.deep.equal([0, sheets]);

      sessionOf(document).remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      main.querySelector('h1')!.textContent = 'La mairie';
      expect(document.documentElement.outerHTML).to.equal(before);
      const left = watched.flatMap((one) => one.left().map(({ type }) => type));
      for (const one of watched) one.stop();
      EventTarget.prototype.removeEventListener.call(window, 'error', note);
      EventTarget.prototype.removeEventListener.call(window, 'unhandledrejection', note);
      getSelection()!.removeAllRanges();
      main.remove();
      silence(sessionOf(document));
      history.replaceState(null, '', location.pathname + location.search);
      expect(left).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });
});
