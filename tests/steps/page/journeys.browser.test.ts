import { expect } from '@open-wc/testing';
import type { Guide } from '../../../src/steps/page/guide.js';
import { control, drawSample, guideOf, soon, type } from './sample.js';

const isChromium = /Chrome\//.test(navigator.userAgent);
const JOURNEYS = isChromium ? 1000 : 60;

/** Numbers that look random, the same in each run. */
function randomFrom(seed: number): (end: number) => number {
  let state = seed * 2654435761 + 1;
  return (end) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return state % end;
  };
}

type Answers = Map<string, string | boolean>;
const keyOf = (name: string, place: number) => `${name} ${place}`;
const named = (form: HTMLFormElement, name: string) => [
  ...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`),
];

/** Puts answers in a bare form: what the server should receive. */
function bareEntries(box: HTMLElement, answers: Answers, children: number): string[] {
  const form = drawSample(box);
  for (let count = 2; count < children; count += 1) control(form, '#ajouter').click();
  for (const [key, value] of answers) {
    const [name, place] = key.split(' ');
    const field = named(form, name!)[Number(place)]!;
    if (typeof value === 'boolean') field.checked = value;
    else field.value = value;
  }
  return entries(form);
}

function entries(form: HTMLFormElement): string[] {
  const data = new FormData(form, control(form, '[value=envoyer]'));
  return [...data].map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`,
  );
}

const TEXTS = ['nom', 'input_9', 'conjoint', 'enfant[]', 'metier', 'lieu', 'message'];

class Journey {
  form: HTMLFormElement;
  guide: Guide;
  children = 2;
  sent: string[][] = [];
  readonly answers: Answers = new Map();
  readonly #box: HTMLElement;
  readonly #random: (end: number) => number;

  constructor(box: HTMLElement, random: (end: number) => number) {
    this.#box = box;
    this.#random = random;
    this.form = this.#draw();
    this.guide = guideOf(this.form, { idle: 0 });
    this.guide.begin();
  }

  answer(name: string, place: number, value: string | boolean): void {
    const fields = named(this.form, name);
    const field = fields[place]!;
    if (typeof value === 'string') type(field, value);
    else if (field.checked !== value) field.click();
    if (field.type === 'radio')
      fields.forEach((one, at) => this.answers.set(keyOf(name, at), one === field));
    else this.answers.set(keyOf(name, place), value);
  }

  /** One thing that a visitor may do. */
  async act(): Promise<void> {
    const random = this.#random;
    const { guide } = this;
    switch (random(11)) {
      case 0:
      case 1: {
        const name = TEXTS[random(TEXTS.length)]!;
        const places = named(this.form, name).filter((field) => field.getClientRects().length > 0);
        const field = places[random(Math.max(1, places.length))];
        if (field) this.answer(name, named(this.form, name).indexOf(field), `r${random(1000)} é`);
        return;
      }
      case 2:
        return this.answer('marie', random(2), true);
      case 3:
        return this.answer('jours[]', random(3), random(2) === 0);
      case 4:
        return this.answer('mail', 0, random(3) === 0 ? 'pas une adresse' : `a${random(99)}@b.fr`);
      case 5:
        return void guide.next();
      case 6:
        return guide.back();
      case 7:
        return guide.goTo(random(4) === 0 ? 'review' : random(4));
      case 8:
        if (this.children < 4 && random(3) === 0) {
          control(this.form, '#ajouter').click();
          this.children += 1;
          await soon();
        }
        return;
      case 9:
        if (random(3) === 0) await this.#reload();
        return;
      case 10:
        if (random(3) === 0) await guide.send();
        return;
    }
  }

  /** Answers what is missing, sends twice at once, and once more. */
  async finish(): Promise<void> {
    if (this.guide.place === 'start') this.guide.begin();
    this.answer('nom', 0, 'Martin');
    this.answer('mail', 0, 'a@b.fr');
    this.answer('input_9', 0, '');
    this.answer('marie', this.#random(2), true);
    this.answer('conjoint', 0, 'Martin');
    this.answer('quoi', 0, 'Un plan');
    this.sent = [];
    // What is waited for from an earlier press is over.
    if (this.guide.outcome === 'sending') return;
    const first = this.guide.send();
    const second = this.guide.send();
    expect(await second).to.equal(false);
    expect(await first, this.guide.mistakes.map(({ summary }) => summary).join()).to.equal(true);
    expect(await this.guide.send()).to.equal(false);
  }

  #draw(): HTMLFormElement {
    const form = drawSample(this.#box);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.sent.push(entries(form));
    });
    return form;
  }

  /** The page is loaded again, as a server sends it. */
  async #reload(): Promise<void> {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    const kept = { ...sessionStorage };
    this.guide.stop();
    this.form = this.#draw();
    sessionStorage.clear();
    for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value as string);
    this.guide = guideOf(this.form, { idle: 0 });
    this.guide.begin();
    // The visitor adds again the blocks that the page came without.
    for (let count = 2; count < this.children; count += 1) control(this.form, '#ajouter').click();
    if (this.children > 2) await soon();
    // What is sensitive is not kept.
    for (const key of this.answers.keys()) if (key.startsWith('input_9')) this.answers.delete(key);
  }
}

describe('journeys through a form', () => {
  it(`lose no answer and send nothing twice: ${JOURNEYS} of them`, async () => {
    const box = document.createElement('div');
    const bare = document.createElement('div');
    document.body.append(box);
    const from = performance.now();
    let sends = 0;
    let reached = 0;
    for (let seed = 1; seed <= JOURNEYS; seed += 1) {
      sessionStorage.clear();
      const random = randomFrom(seed);
      const journey = new Journey(box, random);
      for (let turn = 4 + random(8); turn > 0; turn -= 1) {
        await journey.act();
        if (journey.guide.outcome === 'sending') break;
      }
      const early = journey.sent.length;
      if (early === 0) await journey.finish();
      expect(journey.sent.length, `journey ${seed}`).to.equal(1);
      expect(journey.sent[0], `journey ${seed}`).to.deep.equal(
        bareEntries(bare, journey.answers, journey.children),
      );
      sends += journey.sent.length;
      if (early === 0) reached += 1;
      journey.guide.stop();
    }
    box.remove();
    console.log(`${JOURNEYS} journeys: ${Math.round(performance.now() - from)} ms`);
    expect(sends).to.equal(JOURNEYS);
    expect(reached).to.be.greaterThan(JOURNEYS / 2);
    sessionStorage.clear();
  }).timeout(150_000);
});
