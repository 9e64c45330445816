/** Nobody waits longer before a list that was asked for, in ms. */
const PATIENCE = 10_000;
/** More letters than this are no list of ours. */
const LONGEST = 2_000_000;

/**
 * The text of an address that a visitor has asked for by a press: no cookie goes with it, nor the address of the
 * page; null where it did not come.
 */
export async function askText(
  view: Window,
  address: string,
  mode: 'cors' | 'same-origin',
): Promise<string | null> {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await view.fetch(address, {
      mode,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    const text = response.ok ? await response.text() : null;
    return text && text.length <= LONGEST ? text : null;
  } catch {
    return null;
  } finally {
    clearTimeout(late);
  }
}
