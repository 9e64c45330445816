/** Our script tag; null where an optimiser has merged or moved it beyond recognition. */
export function findScript(): HTMLScriptElement | null {
  const { currentScript } = document;
  const find = (selector: string) => document.querySelector<HTMLScriptElement>('script' + selector);
  return (
    find('[data-parvis]') ||
    (currentScript?.getAttribute('src')
      ? (currentScript as HTMLScriptElement)
      : find('[src*="parvis"]'))
  );
}

/**
 * Absolute address of the folder of `parvis.js`. Where a foreign `<base href>` may have bent `script.src` since,
 * or no tag is to be found, the stack of an error names the file that really runs.
 */
export function findBase(script: HTMLScriptElement | null): string | undefined {
  const sure = script && script === document.currentScript && !document.querySelector('base');
  const running = sure
    ? null
    : /\bhttps?:\/\/[^\s@()]*?\/(?=[^/\s]*parvis[^/\s]*\.js)/.exec(String(new Error().stack));
  const address = script?.dataset.base || running?.[0] || script?.src;
  return address && new URL('.', new URL(address, location.href)).href;
}
