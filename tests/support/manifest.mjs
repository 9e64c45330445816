import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** What `npm run manifest` would write of the code as it is now; nothing is written. */
export const readManifest = (root) =>
  cli({
    argv: ['analyze', '--config', 'tests/support/manifest.config.mjs', '--quiet'],
    cwd: root,
    noWrite: true,
  });
