/** Part of the Navigation API: an entry by its key, where a count goes wrong once the history is full. */
interface Navigation {
  readonly currentEntry: { readonly key: string } | null;
  traverseTo(key: string): Record<'committed' | 'finished', Promise<unknown>>;
}

const navigationOf = (view: Window) => (view as { navigation?: Navigation }).navigation;

/** The browser's key of the entry that is shown; undefined where it tells none. */
export const entryKey = (view: Window): string | undefined => navigationOf(view)?.currentEntry?.key;

/**
 * Steps back by so many entries, or to the entry of the key where the browser knows keys. A tab holds 50 entries, and Chromium may
 * forget the page's own before others: steps that are only counted then lead out of the page.
 * @param failed the browser has forgotten that entry, and stays.
 */
export function stepBack(
  view: Window,
  by: number,
  key: string | undefined,
  failed: () => void,
): void {
  const navigation = key ? navigationOf(view) : undefined;
  if (!navigation) return view.history.go(-by);
  const { committed, finished } = navigation.traverseTo(key!);
  finished.catch(() => {});
  committed.catch(failed);
}
