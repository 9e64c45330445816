import { html, type TemplateResult } from 'lit';
import type { SheetContent } from './sheet.js';

/** The visitor's answers, to keep: what is private stays hidden, files are not named. */
export function renderAnswersSheet({
  words,
  title,
  sections,
  aiding,
}: Extract<SheetContent, { kind: 'answers' }>): TemplateResult {
  return html`<h1 id="title" tabindex="-1">
      ${aiding ? words.helping.sheetAnswers : words.sheetAnswers}
    </h1>
    <p>${title}. ${words.sheetAnswersDate(new Date())}</p>
    <p><b>${words.sheetNotSent}</b></p>
    ${sections.map(
      (section) =>
        html`<h2>${section.title}</h2>
          <table>
            <tbody>
              ${section.rows.map(
                ({ label, lines, isFile, isEmpty }) =>
                  html`<tr>
                    <th scope="row">${label}</th>
                    <td>
                      ${(isFile && !isEmpty ? [words.joined] : lines).map((line) => html`<div>${line}</div>`)}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
    )}`;
}
