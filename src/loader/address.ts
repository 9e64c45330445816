/** Our script tag; null where an optimiser has merged or moved it beyond recognition. */
export function findScript(): HTMLScriptElement | null {
  const { currentScript } = document;
  return currentScript?.localName === 'script' && currentScript.getAttribute('src')
    ? (currentScript as HTMLScriptElement)
    : document.querySelector<HTMLScriptElement>('script[data-parvis],script[src*="parvis"]');
}

/**
 * Absolute address of the folder of `parvis.js`. The stack of an error names the file that really runs,
 * where `script.src` may follow a foreign `<base href>` met since.
 */
export function findBase(script: HTMLScriptElement | null): string | undefined {
  const running = /\bhttps?:\/\/[^\s@()]*?\/(?=[^/\s]*parvis[^/\s]*\.js)/.exec(String(new Error().stack));
  const address = script?.dataset.base || running?.[0] || script?.src;
  if (!address) return;
  return new URL('.', new URL(address, location.href)).href;
}
