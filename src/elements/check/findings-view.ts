import { html, nothing, type TemplateResult } from 'lit';
import type { Severity } from '../../falc/check/model.js';
import type { CheckWords } from '../../i18n/fr/check.js';
import { SEVERITIES, type Finding } from './findings.js';

/** What the list shows, and what its buttons do. */
export interface FindingsView {
  readonly words: CheckWords;
  readonly findings: readonly Finding[];
  readonly leftOut: ReadonlySet<Severity>;
  /** Findings of one severity that are listed. */
  readonly listed: number;
  /** The one shown in the page. */
  readonly current: Finding | null;
  filter(severity: Severity): void;
  listMore(): void;
  point(finding: Finding): void;
}

/** How many of each severity there are: buttons that show or hide them. */
export function renderFilter({ words, findings, leftOut, filter }: FindingsView): TemplateResult {
  return html`<p id="show">${words.show}</p>
    <div class="row" role="group" aria-labelledby="show">
      ${SEVERITIES.map((severity) => {
        const { length } = findings.filter((finding) => finding.severity === severity);
        return length
          ? html`<button
              part="filter"
              aria-pressed=${String(!leftOut.has(severity))}
              @click=${() => filter(severity)}
            >
              ${words.count(severity, length)}
            </button>`
          : nothing;
      })}
    </div>`;
}

/** The list of each severity that is not left out. */
export function renderFindings(view: FindingsView): (TemplateResult | typeof nothing)[] {
  const { words, findings, leftOut, listed, listMore } = view;
  return SEVERITIES.map((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (!found.length || leftOut.has(severity)) return nothing;
    const id = `of-${severity}`;
    return html`<section aria-labelledby=${id}>
      <h3 id=${id}>${words.severity[severity]}</h3>
      <ol>
        ${found.slice(0, listed).map((finding) => renderFinding(finding, view))}
      </ol>
      ${
        found.length > listed
          ? html`<button part="more" @click=${listMore}>${words.more}</button>`
          : nothing
      }
    </section>`;
  });
}

function renderFinding(finding: Finding, { words, current, point }: FindingsView): TemplateResult {
  const { places, advice, guideline } = finding;
  const where = finding.words ? words.quoted(finding.words) : words.picture;
  const more = places.length > 1 ? ` (${words.places(places.length)})` : '';
  const said = html`<span class="quote">${places.length ? where : words.whole}${more}</span
    ><span lang="fr">${advice}</span>`;
  return html`<li>
    ${
      places.length
        ? html`<button
            part="finding"
            class="finding"
            aria-current=${current === finding ? 'true' : nothing}
            @click=${() => point(finding)}
          >
            ${said}
          </button>`
        : html`<p part="finding" class="finding">${said}</p>`
    }
    <p class="rule" lang="fr">${words.rule} ${guideline}</p>
  </li>`;
}
