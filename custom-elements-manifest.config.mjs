import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** What the package ships: `src/elements/reader/reader.ts` is `lib/elements/reader/reader.js`. */
const shipped = (path) => path?.replace(/^\/?src\/(.*)\.[jt]s$/, 'lib/$1.js');

/** Parts of an element that nobody writes themselves. */
const INNER = ['parvis-question', 'parvis-sheet'];

/** Keeps the public face: elements and their events, without what is private to them. */
export const publicFace = {
  name: 'public-face',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.path = shipped(module.path);
      module.declarations = module.declarations.filter(
        ({ kind, tagName, superclass }) =>
          kind === 'class' &&
          !INNER.includes(tagName) &&
          (tagName || superclass?.name.endsWith('Event')),
      );
      for (const declaration of module.declarations) {
        if (declaration.superclass?.module) {
          declaration.superclass.module = shipped(declaration.superclass.module);
        }
        const isPublic = ({ privacy }) => privacy !== 'private' && privacy !== 'protected';
        // `static properties` names the inner states of an element too.
        const inner = declaration.members?.filter((member) => !isPublic(member)) ?? [];
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !inner.some(({ name }) => name === fieldName),
        );
        declaration.members = declaration.members?.filter(isPublic);
        // Events are those the doc block names; the others are guesses from the code.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('parvis-'));
      }
      const names = module.declarations.map(({ name }) => name);
      module.exports = (module.exports ?? []).filter(({ declaration }) =>
        names.includes(declaration?.name),
      );
      for (const { declaration } of module.exports) {
        if (declaration.module) declaration.module = shipped(declaration.module);
      }
    }
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
  },
};

/**
 * `npm run manifest` writes custom-elements.json from the doc blocks of our elements, and from it what editors read:
 * `types/vscode.*.json`.
 */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.d.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    publicFace,
    customElementVsCodePlugin({
      outdir: 'types',
      hideLogs: true,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
  ],
};
