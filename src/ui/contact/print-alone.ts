import { PageRules } from '../page/page-rules.js';

/** Prints one element of ours and nothing of the page: by a rule for paper that goes as soon as it is printed. */
export function printAlone(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView!;
  const rules = new PageRules(element, paperRules(`${element.localName}[printed]`));
  const end = () => {
    element.removeAttribute('printed');
    rules.leave();
  };
  element.setAttribute('printed', '');
  rules.adopt();
  view.addEventListener('afterprint', end, { once: true });
  view.print();
}

function paperRules(ours: string): string {
  return `@media print{
    :root:root:root body:not(:has(${ours})),
    :root:root:root body :not(:has(${ours}),${ours},${ours} *){display:none!important}
    :root:root:root :has(${ours}){display:block!important;position:static!important;width:auto!important;
      height:auto!important;max-height:none!important;margin:0!important;padding:0!important;border:0!important;
      overflow:visible!important;transform:none!important;background:none!important}
  }`;
}
