import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Content } from '../../content/model.js';
import { readingTime } from '../../content/words.js';
import type { EasyWords } from '../../i18n/fr/easy.js';
import type { ReaderWords } from '../../i18n/fr/reader.js';
import type { Acts } from './bar.js';
import { renderBlocks } from '../../ui/text/blocks.js';
import type { Outline } from '../../ui/text/outline.js';
import type { Config } from '../../config.js';
import { helpLine } from '../../ui/help-line.js';
import { icon, simple, tick } from '../../ui/icons.js';
import type { EasyView } from '../../ui/text/passages.js';
import type { ReadingController } from './reading.js';
import type { SectionsController } from './sections.js';

/** Letters of a French word with its space, on average. */
const SIGNS = 6;

/** Our words above the text: how long it takes to read, and a doubt about how it was found. */
export function renderIntro(words: ReaderWords, content: Content): TemplateResult {
  const { from, to } = readingTime(content.words * SIGNS, content.lang);
  return html`<div class="intro" lang=${words.lang} dir="ltr">
    <p>${words.readingTime(from, to)}</p>
    ${content.source === 'guess' ? html`<p>${words.fromGuess}</p>` : nothing}
    ${content.source === 'body' ? html`<p class="doubt">${words.fromBody}</p>` : nothing}
  </div>`;
}

/** The way to the easy text and back. */
export function renderEasyButton(
  words: EasyWords,
  isEasy: boolean,
  onToggle: () => void,
): TemplateResult {
  return html`<button class="toggle" aria-pressed=${String(isEasy)} @click=${onToggle}>
    ${icon(isEasy ? tick : simple)}${words.easy}
  </button>`;
}

/** The voice; nothing where it has not come. */
export function renderListen({ readable }: ReadingController): TemplateResult | typeof nothing {
  return readable ? html`<parvis-speech .readable=${readable}></parvis-speech>` : nothing;
}

/** The way to the easy text and back, and the voice, where the bar has no room for it; above an easy text, what it is. */
export function renderEasyIntro(
  reading: ReadingController,
  isEasy: boolean,
  config: Config,
  onToggle: () => void,
): TemplateResult {
  const {
    easyWords: words,
    easyView,
    easyFailed,
    isUnchanged,
    offered,
    sentTo,
    gotNothing,
  } = reading;
  const label = easyFailed
    ? words.failed
    : sentTo
      ? words.model(sentTo)
      : isUnchanged
        ? words.unchanged
        : words.automatic;
  return html`<div class="intro" lang=${words.lang} dir="ltr">
    <div class="narrow">${renderEasyButton(words, isEasy, onToggle)}${renderListen(reading)}</div>
    ${
      easyView || easyFailed
        ? html`<div role="note">
            ${gotNothing ? html`<p>${words.modelFailed}</p>` : nothing}
            <p class="label">${label}</p>
            ${easyFailed ? helpLine(words, config) : nothing}
          </div>`
        : nothing
    }
    ${
      offered
        ? html`<p>${words.offer(offered.where)}</p>
            <button class="toggle" @click=${() => reading.useModel()}>${words.useModel}</button>`
        : nothing
    }
  </div>`;
}

/** What is read: the slices drawn so far. */
export function renderArticle(
  words: ReaderWords,
  { title, lang }: Content,
  outline: Outline,
  { drawn, settled }: SectionsController,
  easy?: EasyView,
): TemplateResult {
  return html`<article part="article" class=${easy ? 'easy' : nothing} lang=${lang}>
    <h1 tabindex="-1" data-block=${outline.titleBlock ?? nothing}>${title}</h1>
    ${outline.slices
      .slice(0, drawn)
      .map(
        (slice, index) =>
          html`<div class=${index < settled ? 'slice settled' : 'slice'}>
            ${guard([slice, words, easy], () =>
              renderBlocks(slice, { words, outline, lang, easy }),
            )}
          </div>`,
      )}
  </article>`;
}

/** Our words below the text: the way back. */
export function renderOutro(words: ReaderWords, act: Acts): TemplateResult {
  return html`<div class="outro" lang=${words.lang} dir="ltr">
    <p>${words.end}</p>
    <button @click=${act.close}>${words.original}</button>
  </div>`;
}

/** Our words on paper: where the text comes from, and when. */
export function renderPaper(words: ReaderWords, address: string, day: Date): TemplateResult {
  return html`<div class="paper" lang=${words.lang} dir="ltr">
    <p>${words.printedFrom} ${address}</p>
    <p>${words.printedOn} ${day.toLocaleDateString(words.lang, { dateStyle: 'long' })}</p>
  </div>`;
}
