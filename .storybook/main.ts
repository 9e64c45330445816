import type { StorybookConfig } from '@storybook/web-components-vite';

/** The package names its side effects for those who bundle `lib/`; here the sources themselves define the elements. */
const sideEffects = {
  name: 'side-effects',
  transform: (code: string, id: string) =>
    /\/src\/elements\/[^?]*\.ts$/.test(id)
      ? { code, map: null, moduleSideEffects: true }
      : undefined,
};

const config: StorybookConfig = {
  stories: [
    { directory: '../stories/pages', files: '*.mdx' },
    { directory: '../stories', files: '*.stories.ts', titlePrefix: 'Elements' },
    { directory: '../stories/look', files: '*.stories.ts' },
  ],
  // What stories fetch once asked: words, fonts, the voice, the worker of PDF files.
  staticDirs: [
    { from: '../dist', to: '/dist' },
    { from: '../docs/screenshots', to: '/docs/screenshots' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // The decorators of Lit are the legacy ones, and class fields must not hide accessors.
    oxc: {
      decorator: { legacy: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
      assumptions: { setPublicClassFields: true },
    },
    plugins: [...(vite.plugins ?? []), sideEffects],
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
