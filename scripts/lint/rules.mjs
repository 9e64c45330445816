import { dirname, join, relative, sep } from 'node:path';
import { broken } from './layers.mjs';

/** Each import of `src/` keeps to the layers. */
const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node, source, options) => {
      if (!source || typeof source.value !== 'string') return;
      const specifier = source.value;
      const target = specifier.startsWith('.')
        ? join(dirname(from), specifier).split(sep).join('/').replace(/\.js$/, '.ts')
        : specifier;
      const message = broken({ from, target, ...options });
      if (message) context.report({ node, message });
    };
    const declaration = (node) =>
      check(node, node.source, {
        bare: node.type === 'ImportDeclaration' && node.specifiers.length === 0,
        typeOnly:
          node.importKind === 'type' ||
          node.exportKind === 'type' ||
          (node.specifiers?.length > 0 &&
            node.specifiers.every(({ importKind }) => importKind === 'type')),
      });
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node) => check(node, node.source, { dynamic: true }),
    };
  },
};

/** What may not stand in a tagged template, and why. Shared with tests/architecture. */
export function templateFaults(tag, text) {
  const faults = [];
  // The pages of the receiver are its own, and say that they are in UTF-8.
  const foreign = tag === 'markup' ? null : /[^\x00-\x7f]/.exec(text);
  if (foreign) {
    faults.push(
      `"${foreign[0]}" in a template: pages in iso-8859-1 break it; put the words in a plain string of src/i18n`,
    );
  }
  if (tag !== 'html' && tag !== 'svg' && tag !== 'markup') return faults;
  if (/\sstyle\s*=/i.test(text)) {
    faults.push(
      'style= in a template: a strict CSP blocks it; use a class, or element.style from code',
    );
  }
  if (/\son[a-z]+\s*=/i.test(text))
    faults.push('on…= in a template: a strict CSP blocks it; use @event');
  if (/[\s.](innerHTML|outerHTML|srcdoc)\s*=/i.test(text))
    faults.push('HTML made from text in a template');
  return faults;
}

const plainTemplates = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      const tag = node.tag.type === 'Identifier' ? node.tag.name : '';
      const text = node.quasi.quasis.map((quasi) => quasi.value.raw).join('${}');
      for (const message of templateFaults(tag, text)) context.report({ node, message });
    },
  }),
};

export default { rules: { layers, 'plain-templates': plainTemplates } };
