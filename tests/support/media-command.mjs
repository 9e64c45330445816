const names = {
  colorScheme: 'prefers-color-scheme',
  contrast: 'prefers-contrast',
  forcedColors: 'forced-colors',
  reducedMotion: 'prefers-reduced-motion',
};
const devtools = new WeakMap();

/** A command of the browser test runner: what the system wishes, told to Chromium by its devtools. */
export function mediaCommand() {
  return {
    name: 'media-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'parvis-media') return;
      const page = session.browser.getPage(session.id);
      if (!devtools.has(page)) devtools.set(page, await page.createCDPSession());
      await devtools.get(page).send('Emulation.setEmulatedMedia', {
        media: payload.media ?? '',
        features: Object.entries(names).map(([key, name]) => ({ name, value: payload[key] ?? '' })),
      });
      return true;
    },
  };
}
