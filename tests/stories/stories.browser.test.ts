import { html, render, type TemplateResult } from 'lit';
import { axeClean, can, emulate, nextFrame, resize, type Wishes } from '../support/browser.js';

type Args = Record<string, unknown>;
type Shown = TemplateResult | Node | string;
type Decorator = (story: () => Shown, context: object) => Shown;

interface Story {
  readonly name?: string;
  readonly args?: Args;
  readonly decorators?: Decorator[];
  readonly render?: (args: Args, context: object) => Shown;
  readonly play?: (context: object) => void | Promise<void>;
}

interface Meta extends Story {
  readonly title?: string;
  readonly component?: string;
}

interface StoryModule {
  readonly default: Meta;
  readonly [name: string]: Story;
}

const listAddress = '/story-list.js';
const { stories } = (await import(listAddress)) as {
  stories: Record<string, () => Promise<StoryModule>>;
};

/** What a page holds besides its content: all of it must be as before once a story is gone. */
function traces(): unknown {
  const attributes = (element: Element) =>
    [...element.attributes].map(({ name, value }) => `${name}=${value}`);
  return {
    root: attributes(document.documentElement),
    body: attributes(document.body),
    besideBody: [...document.documentElement.children].map(({ localName }) => localName),
    inBody: [...document.body.children].map(({ localName }) => localName),
    sheets: document.adoptedStyleSheets.length,
    highlights: CSS.highlights?.size ?? 0,
    storage: { ...sessionStorage },
    cookies: document.cookie,
  };
}

/** Shows a story as Storybook does: arguments, render function or component, decorators, play function. */
async function show(meta: Meta, story: Story): Promise<HTMLElement> {
  const place = document.createElement('main');
  document.body.append(place);
  const args = { ...meta.args, ...story.args };
  const context = { args, canvasElement: place, canvas: place };
  const draw = story.render ?? meta.render;
  const shown = [...(story.decorators ?? []), ...(meta.decorators ?? [])].reduce<() => Shown>(
    (inner, decorate) => () => decorate(inner, context),
    () => {
      if (draw) return draw(args, context);
      if (!meta.component) throw new Error('A story needs `render`, or its meta a `component`');
      return Object.assign(document.createElement(meta.component), args);
    },
  )();
  render(html`${shown}`, place);
  await settled(place);
  await (story.play ?? meta.play)?.(context);
  await settled(place);
  return place;
}

/** Waits until each element of ours, however deep, has drawn itself. */
async function settled(place: ParentNode): Promise<void> {
  await nextFrame();
  for (const element of place.querySelectorAll('*')) {
    await (element as { updateComplete?: Promise<unknown> }).updateComplete;
    if (element.shadowRoot) await settled(element.shadowRoot);
  }
}

/** The element that sticks out of the window, if the page scrolls sideways. */
function overflow(): string | null {
  const page = document.scrollingElement ?? document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return null;
  const widest = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.getBoundingClientRect().right > page.clientWidth + 0.5 ||
      element.scrollWidth > Math.max(element.clientWidth, page.clientWidth)
        ? [element]
        : []),
      ...(element.shadowRoot ? widest(element.shadowRoot) : []),
    ]);
  const names = widest(document.body).map((element) => `${element.localName}.${element.className}`);
  return `${page.scrollWidth} px wide in ${page.clientWidth} px: ${names.join(', ')}`;
}

const looks: [name: string, wishes: Wishes][] = [
  ['a dark scheme', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];

for (const [path, load] of Object.entries(stories)) {
  const { default: meta, ...named } = await load();
  describe(meta.title ?? path, () => {
    for (const [name, story] of Object.entries(named)) {
      describe(story.name ?? name, () => {
        const header = document.createElement('header');
        const title = document.createElement('h1');
        let place: HTMLElement | undefined;
        let before: unknown;

        beforeEach(() => {
          title.textContent = 'Une page de la mairie';
          header.append(title);
          document.body.prepend(header);
          document.body.style.margin = '0';
          before = traces();
        });

        afterEach(() => {
          place?.remove();
          header.remove();
          document.body.removeAttribute('style');
          place = undefined;
          document.documentElement.style.removeProperty('--parvis-scale');
          if (document.documentElement.getAttribute('style') === '') {
            document.documentElement.removeAttribute('style');
          }
        });

        it('is free of axe violations', async function () {
          if (can.media) await emulate({ colorScheme: 'light' });
          place = await show(meta, story);
          await axeClean(document);
        });

        for (const [look, wishes] of looks) {
          it(`is free of axe violations in ${look}`, async function () {
            if (!can.media) this.skip();
            await emulate(wishes);
            place = await show(meta, story);
            await axeClean(document);
          });
        }

        it('fits a screen of 320 px', async function () {
          if (!can.viewport) this.skip();
          await resize(320);
          place = await show(meta, story);
          if (overflow()) throw new Error(overflow() ?? '');
        });

        it('fits a screen of 320 px with text at 200 %', async function () {
          if (!can.viewport) this.skip();
          await resize(320);
          document.documentElement.style.setProperty('--parvis-scale', '2');
          place = await show(meta, story);
          if (overflow()) throw new Error(overflow() ?? '');
        });

        it('can be moved in the page, and leaves nothing when it is removed', async () => {
          place = await show(meta, story);
          const other = document.createElement('section');
          place.append(other);
          const child = place.firstElementChild;
          if (child && child !== other) other.append(child);
          await settled(place);
          place.remove();
          await nextFrame();
          const after = JSON.stringify(traces(), null, 1);
          if (after !== JSON.stringify(before, null, 1)) {
            throw new Error(`before ${JSON.stringify(before, null, 1)}\nafter ${after}`);
          }
        });
      });
    }
  });
}
