import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Files of a folder with this ending, as paths from the root. */
export function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

export interface Import {
  readonly from: string;
  /** Path from the root, or name of a package. */
  readonly target: string;
  readonly dynamic: boolean;
  readonly typeOnly: boolean;
  /** `import './x.js'`: for what the module does, not for what it exports. */
  readonly bare?: boolean;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
}

/** Every import and re-export of a source file. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, how: Omit<Import, 'from' | 'target'>): void => {
    if (!node || !ts.isStringLiteral(node)) return;
    const target = node.text.startsWith('.')
      ? join(dirname(file), node.text).split(sep).join('/').replace(/\.js$/, '.ts')
      : node.text;
    found.push({ from: file, target, ...how });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const names = clause?.namedBindings;
      const eachIsType =
        !clause?.name && !!names && ts.isNamedImports(names) && names.elements.length > 0
          ? names.elements.every((element) => element.isTypeOnly)
          : false;
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || eachIsType;
      add(node.moduleSpecifier, { dynamic: false, typeOnly, bare: !clause });
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, { dynamic: false, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], { dynamic: true, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

export interface Template {
  readonly tag: string;
  readonly text: string;
  readonly line: number;
}

/** Every tagged template of a source file, as written. */
export function templatesOf(file: string): Template[] {
  const source = parse(file);
  const found: Template[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const parts = ts.isNoSubstitutionTemplateLiteral(node.template)
        ? [node.template.getText()]
        : [node.template.head, ...node.template.templateSpans.map((span) => span.literal)].map(
            (part) => part.getText(),
          );
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ tag: node.tag.getText(), text: parts.join(''), line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
