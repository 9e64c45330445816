import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PageRules } from '../../ui/page/page-rules.js';

/** What makes paper show the text alone: a rule for print only, on the document while the reader is open. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #drawAll: () => void;
  #rules: PageRules | null = null;

  /** @param drawAll draws the whole text at once: a printer does not wait for slices. */
  constructor(host: ReactiveControllerHost & Element, drawAll: () => void) {
    this.#host = host;
    this.#drawAll = drawAll;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  start(): void {
    if (this.#rules) return;
    this.#view.addEventListener('beforeprint', this.#drawAll);
    this.#rules = new PageRules(this.#host, paperRules(outermost(this.#host).localName));
    this.#rules.adopt();
  }

  stop(): void {
    if (!this.#rules) return;
    this.#view.removeEventListener('beforeprint', this.#drawAll);
    this.#rules.leave();
    this.#rules = null;
  }

  print(): void {
    this.#drawAll();
    this.#view.print();
  }

  get #view(): Window {
    return this.#host.ownerDocument.defaultView ?? window;
  }
}

/** Everything that does not hold the reader is left out, and what holds it takes no room. */
function paperRules(name: string): string {
  return `@media print{
    :root:root:root body:not(:has(${name})),
    :root:root:root body :not(:has(${name}),${name},${name} *){display:none!important}
    :root:root:root,:root:root:root :has(${name}){display:block!important;position:static!important;
      width:auto!important;height:auto!important;min-height:0!important;max-height:none!important;
      margin:0!important;padding:0!important;border:0!important;overflow:visible!important;
      transform:none!important;filter:none!important;contain:none!important;background:none!important}
  }`;
}

/** The element of the document itself that holds another, shadow roots walked out of. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}
