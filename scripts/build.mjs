// Builds dist/ (the script tag's folder) and lib/ (the npm modules). `node scripts/build.mjs [--dist]`
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { buildVoice } from './build-voice.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Built beside, then put in place: whoever serves dist/ meanwhile never meets half of it. */
const DONE = path.join(ROOT, 'dist');
const DIST = path.join(ROOT, `.dist-${process.pid}`);
const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** Features the loader brings, by the name it asks for; in the order that its list of names compresses best in. */
const FEATURES = {
  session: 'src/session.ts',
  report: 'src/loader/report.ts',
  toolbar: 'src/elements/toolbar/index.ts',
  documents: 'src/elements/documents/index.ts',
  services: 'src/elements/services/index.ts',
  channels: 'src/elements/channels/index.ts',
  falc: 'src/elements/falc/index.ts',
  callback: 'src/elements/callback/index.ts',
  steps: 'src/elements/steps/index.ts',
  check: 'src/elements/check/index.ts',
  speech: 'src/elements/speech/index.ts',
  reader: 'src/elements/reader/index.ts',
};
/** What changing the text size downloads, from nothing. */
const TEXT_SIZE = ['session', 'toolbar'];
const FONTS = {
  'atkinson-hyperlegible-next': ['400-normal', '700-normal', '400-italic'],
  opendyslexic: ['400-normal', '700-normal'],
};

const typescript = () =>
  esbuild({ tsconfig: path.join(ROOT, 'tsconfig.base.json'), target: 'es2022' });
const resolve = () => nodeResolve({ exportConditions: ['production', 'default'], browser: true });
/** Pure ASCII, so that a page in iso-8859-1 reads our French right. */
const minify = (options) => terser({ format: { ascii_only: true, comments: false }, ...options });

/** Folds the white space of html`…`, svg`…` and css`…` templates, which terser leaves alone. */
const foldTemplates = () => ({
  name: 'fold-templates',
  transform(code, id) {
    if (!/\b(?:html|svg|css)`/.test(code) || id.includes('node_modules')) return null;
    const cuts = [];
    const visit = (node) => {
      if (!node || typeof node.type !== 'string') return;
      if (node.type === 'TaggedTemplateExpression' && /^(?:html|svg|css)$/.test(node.tag.name)) {
        for (const { start, end } of node.quasi.quasis) cuts.push([start, end, node.tag.name]);
      }
      for (const value of Object.values(node)) {
        if (Array.isArray(value)) value.forEach(visit);
        else if (value && typeof value === 'object') visit(value);
      }
    };
    visit(this.parse(code));
    let result = code;
    for (const [start, end, tag] of cuts.sort((a, b) => b[0] - a[0])) {
      let text = code.slice(start, end).replace(/\s+/g, ' ');
      if (tag === 'css') text = leanCss(text);
      result = result.slice(0, start) + text + result.slice(end);
    }
    return { code: result, map: null };
  },
});

/** What of Lit no browser of ours needs, file by file: what to find, once, and what to put there. */
const LIT = {
  'lit-html.js': [
    // Nothing of ours calls `html` but with a template.
    [/Error\("invalid template strings array"\)/, 'Error()'],
    [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions.*?\);/, ';'],
  ],
  'lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(.*?\);/, ';'],
    [/const \w+=\w+\.litElementPolyfillSupport;.*?;/, ''],
    [/\(\w+\.litElementVersions.*?\);/, ''],
  ],
  'reactive-element.js': [
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions.*?\);/, ';'],
    // No attribute of ours holds JSON: `leanLit` sees to it.
    [/;break;case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/, ''],
    [/;break;case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/, ''],
    // Nobody asks to be told of each element made.
    [/static addInitializer\(\w\)\{.*?\}(?=static)/, ''],
    [/,void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    // Of decorators of another kind than ours.
    [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?set\(\w,\w\)\}/, ''],
  ],
  'css-tag.js': [
    [/(\w+)=\w+\.ShadowRoot&&\(.*?CSSStyleSheet\.prototype/, '$1=!0'],
    // What only its developer does wrong.
    [/Error\("CSSResult .*?"\)/, 'Error()'],
    [/Error\("Value passed.*?security\."\)/, 'Error()'],
  ],
};

/**
 * Lit without what it puts on `window` and on `Symbol`, names of ours in a page that is not ours: hooks for browsers
 * without shadow trees or constructed sheets, which cannot run us, and lists of versions.
 */
const leanLit = () => ({
  name: 'lean-lit',
  transform(code, id) {
    if (/[/]src[/]/.test(id) && /\btype: (?:Object|Array)\b/.test(code))
      throw new Error(`An attribute that holds JSON is not read here: ${id}`);
    const cuts = /node_modules/.test(id) && LIT[path.basename(id)];
    if (!cuts) return null;
    for (const [found, instead] of cuts) {
      if (!found.test(code)) throw new Error(`Lit has changed: ${found} is not in ${id}`);
      code = code.replace(found, instead);
    }
    return { code, map: null };
  },
});

function leanCss(css) {
  return css
    .replace(/\/\*.*?\*\//g, '')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: | (?=!important)/g, (found) => found.trim())
    .replace(/(\d) ([*/]) /g, '$1$2')
    .replaceAll(';}', '}');
}

/**
 * JSON; schemas without what only people and editors read, and for the loader without the commonest type. What a
 * feature checks itself, once it is asked for (`$comment`), the loader takes as it stands.
 */
const leanJson = (...unread) => ({
  name: 'lean-json',
  transform(code, id) {
    if (!id.endsWith('.json')) return null;
    const isSchema = id.endsWith('schema.json');
    const spoken = new Set(
      isSchema ? ['$schema', '$comment', 'title', 'description', 'default', ...unread] : [],
    );
    const isSaid = (key, value, beside) =>
      key === 'type'
        ? value !== 'string' || !spoken.has('type')
        : !spoken.has(key) && !(beside.$comment && spoken.has('type') && key === 'properties');
    const lean = (value, inProperties) =>
      Array.isArray(value) || typeof value !== 'object' || value === null
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .filter(([key, inner]) => inProperties || isSaid(key, inner, value))
              .map(([key, inner]) => [key, lean(inner, key === 'properties' && !inProperties)]),
          );
    return { code: `export default ${JSON.stringify(lean(JSON.parse(code), false))}`, map: null };
  },
});

export async function build() {
  try {
    await buildDist();
    fs.rmSync(DONE, { recursive: true, force: true });
    fs.renameSync(DIST, DONE);
  } finally {
    fs.rmSync(DIST, { recursive: true, force: true });
  }
}

async function buildDist() {
  const chunks = await buildChunks();
  await buildLoader(chunks);
  await buildWorkers();
  copyAssets();
  const voice = await buildVoice(DIST);
  fs.writeFileSync(
    path.join(DIST, 'manifest.json'),
    JSON.stringify(
      {
        loader: 'parvis.js',
        textSize: ['parvis.js', ...chunks.textSize],
        chunks: chunks.features,
        callback: chunks.callback,
        danger: chunks.danger,
        pdf: ['pdf/worker.js', 'pdf/pdf.js', 'pdf/pdf.worker.js'],
        ...(voice.length > 0 ? { voice } : {}),
      },
      null,
      2,
    ) + '\n',
  );
  // For `import 'parvis/parvis.js'` in TypeScript: the script has no exports.
  fs.writeFileSync(path.join(DIST, 'parvis.d.ts'), 'export {};\n');
  await buildOffline();
  writeHashes();
}

/** sri.json: the hash of each file that a page may name with `integrity`. */
function writeHashes() {
  const files = filesOf(DIST).filter((file) => !file.endsWith('.d.ts'));
  const hashes = files.map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(fs.readFileSync(path.join(DIST, file)))
      .digest('base64')}`,
  ]);
  fs.writeFileSync(
    path.join(DIST, 'sri.json'),
    JSON.stringify(Object.fromEntries(hashes), null, 2) + '\n',
  );
}

async function buildChunks() {
  const bundle = await rollup({
    input: Object.fromEntries(
      Object.entries(FEATURES).filter(([, file]) => fs.existsSync(path.join(ROOT, file))),
    ),
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      leanJson(),
      typescript(),
      foldTemplates(),
      leanLit(),
      resolve(),
      minify({ module: true, compress: { passes: 3, ecma: 2022 } }),
    ],
    onwarn: warn,
  });
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: 'chunks/[name]-HASHED.js',
    chunkFileNames: 'chunks/[name]-[hash:8].js',
    manualChunks,
  });
  await bundle.close();
  const hash = writeChunks(output);
  const features = {};
  for (const chunk of output)
    if (chunk.isEntry) features[chunk.name] = `chunks/${chunk.name}-${hash}.js`;
  const byName = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const textSize = new Set();
  const walk = (name) => {
    if (textSize.has(name)) return;
    textSize.add(name);
    for (const next of byName.get(name)?.imports ?? []) walk(next);
  };
  for (const name of TEXT_SIZE) walk(`chunks/${name}-HASHED.js`);
  return {
    features,
    hash,
    callback: callbackChunks(byName, textSize).map((file) => file.replace('HASHED', hash)),
    danger: output
      .filter(({ facadeModuleId }) => facadeModuleId?.endsWith('contact/emergency.ts'))
      .map(({ fileName }) => fileName),
    textSize: [...textSize].map((file) => file.replace('HASHED', hash)),
  };
}

/**
 * What « On vous rappelle » downloads in French with a receiver, beyond what other elements download too, and beyond
 * the words of danger, which come beside, and the file for a calendar, which comes when it is asked for.
 */
function callbackChunks(byName, textSize) {
  const reach = (name, found = new Set(textSize), isWhole = true) => {
    const chunk = byName.get(name);
    if (
      !chunk ||
      found.has(name) ||
      /[/]i18n[/]en[/]|contact[/]emergency|own-form|save-event|channels[/]index/.test(
        chunk.facadeModuleId ?? '',
      )
    )
      return found;
    found.add(name);
    for (const next of chunk.imports) reach(next, found, isWhole);
    if (isWhole) for (const next of chunk.dynamicImports) reach(next, found);
    return found;
  };
  const shared = new Set(textSize);
  for (const other of byName.values())
    if (other.isEntry && other.name !== 'callback') {
      shared.add(other.fileName);
      for (const next of other.imports) reach(next, shared, false);
    }
  return [...reach('chunks/callback-HASHED.js')].filter((name) => !shared.has(name));
}

/**
 * Chromium compiles a script that begins so as a whole while it comes, beside the page's own thread; else function by
 * function in it, at each first call: a quarter of what our elements cost a page at load. Others read a comment.
 * https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
export const hinted = (code) =>
  code.length < 1000 ? code : `//# allFunctionsCalledOnLoad\n${code}`;

/** One hash for all features, that of all their code: the loader carries it once. Short, in letters that compress. */
function writeChunks(output) {
  const hash = BigInt(
    `0x${createHash('sha256')
      .update(output.map(({ code }) => code).join(''))
      .digest('hex')}`,
  )
    .toString(36)
    .slice(0, 6);
  const named = (text) => text.replaceAll('-HASHED.js', `-${hash}.js`);
  fs.mkdirSync(path.join(DIST, 'chunks'), { recursive: true });
  for (const { fileName, code } of output)
    fs.writeFileSync(path.join(DIST, named(fileName)), named(hinted(code)));
  return hash;
}

/** What a visitor downloads to change the text size. */
const FIRST = new RegExp(
  '/src/(?:' +
    [
      'ui/\\w+(?:-\\w+)*[.]ts',
      'elements/toolbar/',
      'elements/preferences/(?:index|preferences|stepper|styles)[.]ts',
      'i18n/words',
      'i18n/fr/(?:toolbar|preferences)[.]ts',
      '(?:requests|session|config|slices)[.]ts',
      'preferences/(?:schema|guards|store|storage)[.]ts',
      'preferences/apply/(?:page-style|tree-style|repairs|text-size|scale-value|restated-rules)[.]ts',
    ].join('|') +
    ')',
);

/** Few chunks for what comes together: one is smaller than three. */
function manualChunks(id) {
  if (/node_modules\/(?:lit|lit-html|lit-element|@lit|tslib)\//.test(id))
    return /directive|decorators/.test(id) ? undefined : 'panel';
  if (FIRST.test(id)) return 'panel';
  return undefined;
}

/** What an author may put in a page, or name in its address. */
function elementsOf(features) {
  return Object.keys(FEATURES).filter(
    (name) => name in features && name !== 'session' && name !== 'report',
  );
}

async function buildLoader({ features, hash }) {
  const bundle = await rollup({
    input: 'src/loader/index.ts',
    plugins: [
      // What only the words of the report and editors read.
      leanJson('additionalProperties', 'examples', 'minLength', 'type'),
      esbuild({
        tsconfig: path.join(ROOT, 'tsconfig.base.json'),
        target: 'es2020',
        define: {
          __FEATURES__: JSON.stringify(elementsOf(features).join(' ')),
          __HASH__: JSON.stringify(hash),
          __VERSION__: JSON.stringify(version),
        },
      }),
      resolve(),
      minify({ compress: { passes: 3, ecma: 2020 } }),
      // The lines of the button's style sheet.
      { name: 'fold-sheet', renderChunk: (code) => code.replaceAll('}\\n', '}') },
    ],
    onwarn: warn,
  });
  await bundle.write({ file: path.join(DIST, 'parvis.js'), format: 'iife' });
  await bundle.close();
}

/** One file each: a worker brings no chunks on old browsers. */
async function buildWorkers() {
  for (const room of ['falc', 'contact']) {
    const bundle = await rollup({
      input: `src/${room}/page/worker.ts`,
      plugins: [
        leanJson(),
        typescript(),
        resolve(),
        minify({ compress: { passes: 3, ecma: 2022 } }),
      ],
      onwarn: warn,
    });
    await bundle.write({ file: path.join(DIST, `${room}/worker.js`), format: 'iife' });
    await bundle.close();
  }
  await buildPdf();
}

/**
 * What reads PDF files, apart from all else: a worker of ours, and pdf.js (Apache-2.0) beside it. Named `.js`:
 * many servers do not know `.mjs`.
 */
async function buildPdf() {
  const bundle = await rollup({
    input: 'src/pdf/page/worker.ts',
    plugins: [
      typescript(),
      resolve(),
      minify({ module: true, compress: { passes: 3, ecma: 2022 } }),
    ],
    onwarn: warn,
  });
  await bundle.write({ file: path.join(DIST, 'pdf/worker.js'), format: 'es' });
  await bundle.close();
  const from = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  for (const name of ['pdf', 'pdf.worker']) {
    const code = fs.readFileSync(path.join(from, `legacy/build/${name}.min.mjs`), 'utf8');
    // The same code, in ASCII, under its own notice.
    const notice = code.slice(0, code.indexOf('*/') + 2);
    const ascii = await transform(code, { charset: 'ascii', minify: true });
    fs.writeFileSync(path.join(DIST, `pdf/${name}.js`), `${notice}\n${ascii.code}`);
  }
  fs.copyFileSync(path.join(from, 'LICENSE'), path.join(DIST, 'pdf/LICENSE.txt'));
}

/** What a visitor without network needs for the button, the settings, the reader, easy texts and a request. */
const KEPT = /^(?:parvis\.js|chunks\/|contact\/worker\.js|falc\/(?!pictograms\/|.*LICENSE))/;

/** Not kept until it is asked for, and with no hash in its name: a new one is a new cache, with all else. */
const COUNTED = /^pdf\/[\w.-]+[.]js$/;

/** offline.js: the name of each file that it keeps, and one hash of them all. */
async function buildOffline() {
  const kept = filesOf(DIST).filter((file) => KEPT.test(file));
  const hash = createHash('sha256');
  for (const file of filesOf(DIST).filter((file) => KEPT.test(file) || COUNTED.test(file)))
    hash.update(file).update(fs.readFileSync(path.join(DIST, file)));
  const bundle = await rollup({
    input: 'src/offline/offline.ts',
    plugins: [
      esbuild({
        tsconfig: path.join(ROOT, 'tsconfig.base.json'),
        target: 'es2022',
        define: {
          __KEPT__: JSON.stringify(kept.join(' ')),
          __HASH__: JSON.stringify(hash.digest('hex').slice(0, 8)),
        },
      }),
      minify({ compress: { passes: 3, ecma: 2022 } }),
    ],
    onwarn: warn,
  });
  await bundle.write({ file: path.join(DIST, 'offline.js'), format: 'iife' });
  await bundle.close();
}

function filesOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}

function copyAssets() {
  const require = createRequire(import.meta.url);
  fs.mkdirSync(path.join(DIST, 'fonts'), { recursive: true });
  for (const [name, faces] of Object.entries(FONTS)) {
    const from = path.dirname(require.resolve(`@fontsource/${name}/package.json`));
    for (const face of faces) {
      for (const subset of ['latin', 'latin-ext']) {
        const file = path.join(from, 'files', `${name}-${subset}-${face}.woff2`);
        if (fs.existsSync(file))
          fs.copyFileSync(file, path.join(DIST, 'fonts', path.basename(file)));
      }
    }
    fs.copyFileSync(path.join(from, 'LICENSE'), path.join(DIST, 'fonts', `${name}-LICENSE.txt`));
  }
  fs.cpSync(path.join(ROOT, 'src/preferences/apply/pointers'), path.join(DIST, 'pointers'), {
    recursive: true,
  });
  for (const schema of [
    'loader/schema',
    'falc/falc.schema',
    'contact/contact.schema',
    'contact/services.schema',
    'steps/forms.schema',
  ])
    fs.copyFileSync(
      path.join(ROOT, `src/${schema}.json`),
      path.join(DIST, `${path.basename(schema)}.json`),
    );
  fs.copyFileSync(
    path.join(ROOT, 'src/contact/contact.schema.json'),
    path.join(DIST, 'contact.schema.json'),
  );
  for (const folder of ['data', 'library', 'pictograms'])
    fs.cpSync(
      path.join(ROOT, 'src/falc', folder),
      path.join(DIST, 'falc', folder === 'data' ? '' : folder),
      { recursive: true, filter: (file) => !file.endsWith('civic-words.txt') },
    );
}

/** lib/: one module a file with its types, for those who bundle themselves; Lit stays a dependency. */
export function buildLibrary() {
  fs.rmSync(path.join(ROOT, 'lib'), { recursive: true, force: true });
  for (const project of ['tsconfig.build.json', 'tsconfig.cli.json']) {
    const run = spawnSync('npx', ['tsc6', '-p', project], { cwd: ROOT, stdio: 'inherit' });
    if (run.status !== 0) throw new Error(`tsc6 -p ${project} failed`);
  }
  for (const bin of ['lib/cli/parvis.js', 'lib/receiver/parvis-receiver.js'])
    fs.chmodSync(path.join(ROOT, bin), 0o755);
  // What the command line and `parvis/falc` in Node read.
  for (const folder of ['falc/data', 'falc/glossary'])
    fs.cpSync(path.join(ROOT, 'src', folder), path.join(ROOT, 'lib', folder), { recursive: true });
}

function warn(warning) {
  throw new Error(`rollup: ${warning.message}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(ROOT);
  await build();
  if (!process.argv.includes('--dist')) buildLibrary();
}
