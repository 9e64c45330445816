import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../../config.js';
import type { ReaderWords } from '../../i18n/fr/reader.js';
import { helpLine } from '../../ui/help-line.js';
import { cross, icon } from '../../ui/icons.js';
import type { Outline, Section } from '../../ui/text/outline.js';
import type { SectionsController } from './sections.js';

const list = 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01';
const sliders = 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5';
const printer = 'M7 9V3h10v6M7 18H4v-7a2 2 0 012-2h12a2 2 0 012 2v7h-3M7 14h10v7H7z';
const up = 'M12 19V5M6 11l6-6 6 6';
const down = 'M12 5v14M6 13l6 6 6-6';

/** What the visitor may ask for around the text. */
export interface Acts {
  close(): void;
  print(): void;
  /** The text in easy French, or the page's own again. */
  easy(): void;
  /** To a block, or to the start of the text. */
  goTo(block: string | null): void;
  settings(event: ToggleEvent): void;
  /** The summary opens or closes: its links are drawn while it is open. */
  summary(open: boolean): void;
}

/** What the bar and its panels show. */
export interface BarView {
  readonly words: ReaderWords;
  readonly config: Config;
  /** Null until the page has been read. */
  readonly outline: Outline | null;
  readonly sections: SectionsController;
  /** Whether the summary is open. */
  readonly summary: boolean;
  readonly settings: 'closed' | 'ready' | 'failed';
  /** The button of the easy text: where the screen is narrow it stands above the text. */
  readonly easy: TemplateResult;
  /** The button of the voice, likewise. */
  readonly listen: TemplateResult | typeof nothing;
  readonly act: Acts;
}

/** The buttons above the text; where the screen is narrow, those of `.wide` stand in the summary instead. */
export function renderBar({
  words,
  outline,
  sections,
  easy,
  listen,
  act,
}: BarView): TemplateResult {
  const parts = outline && outline.sections.length > 0;
  return html`<div class="bar" part="bar">
    <button class="close" part="close" @click=${act.close}>${icon(cross)}${words.close}</button>
    <div class="tools">
      <button popovertarget="summary" ?hidden=${!outline}>${icon(list)}${words.summary}</button>
      ${parts ? html`<span class="steps wide">${renderSteps(words, sections, act)}</span>` : nothing}
      <button popovertarget="settings">${icon(sliders)}${words.settings}</button>
      <span class="wide">${easy}</span>
      <span class="wide">${listen}</span>
      ${
        outline
          ? html`<button class="wide" @click=${act.print}>${icon(printer)}${words.print}</button>`
          : nothing
      }
    </div>
  </div>`;
}

function renderSteps(words: ReaderWords, sections: SectionsController, act: Acts): TemplateResult {
  const before = sections.neighbour(-1);
  const after = sections.neighbour(1);
  return html`<button
      ?disabled=${before === undefined}
      @click=${() => act.goTo(before?.id ?? null)}
    >
      ${icon(up)}${words.previous}</button
    ><button ?disabled=${!after} @click=${() => after && act.goTo(after.id)}>
      ${icon(down)}${words.next}
    </button>`;
}

/** The two panels that open under the bar: the summary and the display settings. */
export function renderPanels(view: BarView): TemplateResult {
  const { words, config, outline, sections, summary, settings, act } = view;
  const choose = (event: Event, section: Section): void => {
    event.preventDefault();
    act.goTo(section.id);
  };
  return html`<nav
      id="summary"
      class="panel"
      popover
      aria-label=${words.summary}
      @beforetoggle=${(event: ToggleEvent) => act.summary(event.newState === 'open')}
    >
      ${renderPanelHead(words.summary, 'summary', words.closeSummary)}
      <div class="narrow">
        ${outline && outline.sections.length > 0 ? renderSteps(words, sections, act) : nothing}
        <button @click=${act.print}>${icon(printer)}${words.print}</button>
      </div>
      <ul>
        ${(summary ? outline?.sections : [])?.map(
          (section) =>
            html`<li class=${`depth-${section.level}`}>
              <a
                href=${`#${section.id}`}
                aria-current=${section === sections.current ? 'location' : nothing}
                @click=${(event: Event) => choose(event, section)}
                >${section.text}</a
              >
            </li>`,
        )}
      </ul>
    </nav>
    <div
      id="settings"
      class="panel"
      popover
      role="group"
      aria-label=${words.settings}
      @beforetoggle=${(event: ToggleEvent) => act.settings(event)}
    >
      ${renderPanelHead(words.settings, 'settings', words.closeSettings)}
      ${settings === 'ready' ? html`<parvis-preferences></parvis-preferences>` : nothing}
      <div role="status">
        ${
          settings === 'failed'
            ? html`<p>${words.settingsFailed}</p>
                ${helpLine(words, config)}`
            : nothing
        }
      </div>
    </div>`;
}

function renderPanelHead(title: string, panel: string, close: string): TemplateResult {
  return html`<div class="head">
    <strong>${title}</strong>
    <button popovertarget=${panel} popovertargetaction="hide">${icon(cross)}${close}</button>
  </div>`;
}

/** What is going on while there is no text, said aloud too; a trouble ends with whom to call. */
export function renderState(
  words: ReaderWords,
  state: 'loading' | 'failed' | 'formGone' | null,
  config: Config,
): TemplateResult {
  return html`<div role="status">
    ${
      state
        ? html`<div class=${`state ${state}`} tabindex="-1" ?autofocus=${state === 'loading'}>
            <p>${words[state]}</p>
            ${state === 'loading' ? nothing : helpLine(words, config)}
          </div>`
        : nothing
    }
  </div>`;
}
