// npm run package: packs what npm would publish, and tries it as those who install it do. Build first.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules/.bin', name);

/** Runs a command, and ends with its words where it fails. */
function run(command, args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  console.error(`${command.split('/').at(-1)} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  process.exit(1);
}

for (const built of ['dist/parvis.js', 'lib/index.js', 'custom-elements.json']) {
  if (existsSync(join(root, built))) continue;
  console.error(`${built} is missing: run \`npm run build\` and \`npm run manifest\` first.`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'parvis-package-'));
try {
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  const archive = join(folder, `parvis-${process.env.npm_package_version ?? '0.1.0'}.tgz`);
  run(bin('publint'), ['run', archive, '--strict']);
  // Types alone, for JSX and templates: there is nothing to import but types.
  run(bin('attw'), [archive, '--profile', 'esm-only', '--exclude-entrypoints', 'react', 'vue']);
  tryTypes(archive);
  checkLinks(join(folder, 'page/node_modules/parvis'));
  console.log(
    'publint, attw, the types of a page in TypeScript, React and Vue, the links of its pages: nothing found',
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** A page that uses the package, checked with all its types. */
function tryTypes(archive) {
  const page = join(folder, 'page');
  mkdirSync(join(page, 'node_modules/parvis'), { recursive: true });
  run('tar', ['xzf', archive, '--strip-components=1', '-C', join(page, 'node_modules/parvis')]);
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit', 'react', '@types', 'vue', '@vue'])
    if (existsSync(join(root, 'node_modules', name)))
      symlinkSync(join(root, 'node_modules', name), join(page, 'node_modules', name));
  const files = {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2022',
        lib: ['es2022', 'dom', 'dom.iterable'],
        jsx: 'react-jsx',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      },
      include: ['*.ts', '*.tsx'],
    }),
    'page.ts': `import 'parvis';
import { simplify } from 'parvis/falc';
import { normalise } from 'parvis/speech';
import { openingState } from 'parvis/contact';
document.createElement('parvis-speech').src = 'texte.mp3';
// @ts-expect-error a number is no address
document.createElement('parvis-speech').src = 3;
export const said: string = normalise('8h30', { lang: 'fr' }).map(({ spoken }) => spoken).join('');
export const easy: Promise<{ text: string }> = simplify('Il convient de venir.');
export const open: typeof openingState = openingState;
`,
    'react.tsx': `import type {} from 'parvis/react';
export const good = <parvis-speech src="texte.mp3" onparvis-play={(event) => event.type} />;
// @ts-expect-error a number is no address
export const bad = <parvis-speech src={3} />;
`,
    'vue.ts': `import type {} from 'parvis/vue';
import type { GlobalComponents } from 'vue';
type Props = InstanceType<GlobalComponents['parvis-speech']>['$props'];
export const good: Props = { src: 'texte.mp3' };
// @ts-expect-error a number is no address
export const bad: Props = { src: 3 };
`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(page, name), text);
  run(bin('tsc6'), ['-p', 'tsconfig.json'], page);
}

/** Whoever reads the package reads its pages there: what they lead to is in it. */
function checkLinks(parvis) {
  const pages = readdirSync(parvis, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
  const broken = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
      .filter(([, link]) => !existsSync(join(dirname(page), decodeURI(link))))
      .map(([, link]) => `${relative(parvis, page)} leads to ${link}`),
  );
  if (pages.length > 10 && broken.length === 0) return;
  console.error(`The package has ${pages.length} pages.\n${broken.join('\n')}`);
  process.exit(1);
}
