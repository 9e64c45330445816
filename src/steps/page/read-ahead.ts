import { inSlices } from '../../slices.js';
import type { FormModel } from '../model.js';
import { readingModel } from '../read-model.js';
import { OurOwn } from './our-own.js';
import { readingForm, type ReadForm } from './read-form.js';

/** A form read before it is guided. */
export interface ReadAhead {
  readonly ours: OurOwn;
  readonly read: ReadForm;
  readonly model: FormModel;
}

/** A page that changes its form again and again is not waited for: it is read in one go, by the guide. */
const TRIES = 3;

/** Reads a form in slices, so that the page stays quick; null where the page changed it all the while. */
export async function readAhead(form: HTMLFormElement): Promise<ReadAhead | null> {
  const view = form.ownerDocument.defaultView as typeof window;
  const ours = new OurOwn();
  for (let tries = 0; tries < TRIES; tries += 1) {
    let hasChanged = false;
    const observer = new view.MutationObserver((records) => {
      hasChanged ||= records.some(({ target }) => !ours.holds(elementOf(target)));
    });
    observer.observe(form, { attributes: true, childList: true, subtree: true });
    try {
      const read = await inSlices(readingForm(form, ours));
      const model = await inSlices(readingModel(read.facts));
      if (!hasChanged && observer.takeRecords().length === 0) return { ours, read, model };
    } finally {
      observer.disconnect();
    }
  }
  return null;
}

const elementOf = (node: Node): Element =>
  node.nodeType === 1 ? (node as Element) : node.parentElement!;
