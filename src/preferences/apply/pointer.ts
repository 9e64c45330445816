import { assetUrl } from '../../config.js';
import { ours } from './text-size.js';

const BUTTONS =
  'a[href],button,summary,select,label,[role=button],[role=tab],[role=link],[onclick],input:is([type=checkbox],[type=radio],[type=submit],[type=button],[type=range])';
const FIELDS =
  'textarea,input:is([type=text],[type=email],[type=tel],[type=search],[type=url],[type=number],[type=password],:not([type]))';

/** A pointer twice as large, drawn from files of ours; in a sheet of its own, since it holds addresses. */
export class Pointer {
  readonly #document: Document;
  #sheet: CSSStyleSheet | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  show(large: boolean): void {
    if (large === !!this.#sheet) return;
    const { adoptedStyleSheets } = this.#document;
    if (large) {
      this.#sheet = new CSSStyleSheet();
      ours.add(this.#sheet);
      this.#sheet.replaceSync(
        `@layer parvis{${this.#rule('html,html *', 'arrow', '6 4', 'auto')}${this.#rule(`html :is(${BUTTONS}),html :is(${BUTTONS}) *`, 'hand', '22 4', 'pointer')}${this.#rule(`html :is(${FIELDS})`, 'text', '32 32', 'text')}}`,
      );
      this.#document.adoptedStyleSheets = [...adoptedStyleSheets, this.#sheet];
    } else {
      this.#document.adoptedStyleSheets = adoptedStyleSheets.filter(
        (sheet) => sheet !== this.#sheet,
      );
      this.#sheet = null;
    }
  }

  #rule(selector: string, file: string, spot: string, fallback: string): string {
    const address = assetUrl(this.#document.defaultView, `pointers/${file}.svg`);
    return `${selector}{cursor:url("${address}") ${spot},${fallback}!important}`;
  }
}
