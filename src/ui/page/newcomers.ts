import { parvisOf } from '../../config.js';

/** Between a change of the page and the look that follows, in ms: a page that changes all the time is looked at twice a second. */
const PAUSE = 500;

const looks = new Set<() => void>();
const watched = new WeakSet<Document>();

/**
 * Elements and forms that a page brings later come alive as those it came with. Watched only where the author uses an
 * element already, or a visitor has asked for one; elsewhere the script tag hears `parvis-seek`, which a page may say itself.
 *
 * @param look what else is looked for
 */
export function watchNewcomers(document: Document, look?: () => void): void {
  const view = document.defaultView!;
  const isTagged = !!parvisOf(view);
  if (look) looks.add(look);
  // Without the script tag, all elements that there are have been imported.
  if (watched.has(document) || !(look || isTagged)) return;
  watched.add(document);
  let waiting = 0;
  const lookAgain = () => {
    waiting = 0;
    // Taken off the page: nothing more is brought to it.
    if (isTagged && !parvisOf(view)) return observer.disconnect();
    view.dispatchEvent(new Event('parvis-seek'));
    for (const each of looks) each();
  };
  const observer = new MutationObserver(() => {
    if (isTagged && !parvisOf(view)) observer.disconnect();
    else waiting ||= view.setTimeout(lookAgain, PAUSE);
  });
  observer.observe(document, { childList: true, subtree: true });
}
