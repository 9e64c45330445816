import { readFileSync } from 'node:fs';

// The layers of docs/architecture.md, once, for the linter and for tests/architecture.

const { include: pureFiles, exclude: impureFiles } = JSON.parse(
  readFileSync(new URL('../../tsconfig.pure.json', import.meta.url), 'utf8'),
);

/** The room of a file of `src/`: `pure`, `content`, `preferences`, `session`, `ui`, `elements/reader`, `loader`… */
export function roomOf(file) {
  const isImpure = impureFiles.some((folder) => file.startsWith(folder));
  if (
    !isImpure &&
    pureFiles.some((pure) => pure === file || (pure.endsWith('/') && file.startsWith(pure)))
  )
    return 'pure';
  const [, folder, inner] = file.split('/');
  if (folder === 'elements') return `elements/${inner}`;
  if (folder.endsWith('.ts'))
    return folder === 'index.ts' ? 'index' : folder.slice(0, -'.ts'.length);
  return folder;
}

/** What every room but the pure one may lean on: types, small events, work done in slices or in a worker, steps in the history. */
const contracts = ['pure', 'config', 'requests', 'slices', 'start-worker', 'history-entries'];
const data = [
  ...contracts,
  'content',
  'preferences',
  'falc',
  'speech',
  'contact',
  'steps',
  'pdf',
  'session',
];
const shown = [...data, 'i18n', 'ui'];

/** What each room may import besides itself: rooms, then packages. */
const may = {
  pure: [[], []],
  config: [['pure'], []],
  requests: [['pure'], []],
  slices: [[], []],
  'start-worker': [['config'], []],
  'history-entries': [[], []],
  content: [contracts, ['hyphen']],
  preferences: [contracts, []],
  falc: [[...contracts, 'content'], []],
  speech: [contracts, []],
  contact: [contracts, []],
  steps: [contracts, []],
  pdf: [[...contracts, 'content'], []],
  receiver: [
    ['pure'],
    [
      'node:',
      'fastify',
      '@fastify',
      'libsql',
      'pg',
      'nodemailer',
      'altcha-lib',
      'libphonenumber-js',
      '@sinclair',
    ],
  ],
  session: [data, []],
  i18n: [shown, ['lit']],
  ui: [shown, ['lit', '@floating-ui/dom']],
  elements: [shown, ['lit', '@floating-ui/dom', 'hyphen']],
  index: [[...shown, 'elements'], []],
  // Of the loader, only how a configuration is checked.
  cli: [
    ['pure', 'loader'],
    ['node:', 'htmlparser2'],
  ],
  loader: [[], []],
  offline: [[], []],
};

/**
 * Why an import breaks the layers; null when it does not.
 * `target` is a path from the root (`src/ui/element.ts`) or the name of a package; a `bare` import names nothing.
 */
export function broken({ from, target, dynamic = false, typeOnly = false, bare = false }) {
  const room = roomOf(from);
  const kind = room.split('/')[0];
  const [rooms, packages] = may[kind] ?? [[], []];
  if (!target.startsWith('src/')) {
    const known = packages.some(
      (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return known ? null : `${kind} may not import ${target}`;
  }
  const targetRoom = roomOf(target);
  const targetKind = targetRoom.split('/')[0];
  if (targetRoom === room || rooms.includes(targetKind)) return null;
  if (kind === 'loader') {
    if (dynamic || typeOnly) return null;
    return 'the loader imports its own folder, and the rest through import() only';
  }
  if (kind === 'elements' && targetKind === 'elements') {
    // The entry of an element may also bring the tags that its template uses.
    const byTag = dynamic || (bare && from.endsWith('/index.ts'));
    if (byTag && /^src\/elements\/[^/]+\/index\.ts$/.test(target)) return null;
    return "an element never imports another element's inside: compose by tag, bring it with import('../<name>/index.js')";
  }
  return `${room} may not import ${targetRoom} (${target})`;
}
