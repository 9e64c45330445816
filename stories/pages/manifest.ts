/** What we read of custom-elements.json. */
export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

export interface Member extends Named {
  readonly kind: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly privacy?: string;
  readonly parameters?: readonly Named[];
}

export interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly (Named & { readonly fieldName?: string })[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

/** The elements of the manifest, by their tag. */
export function elementsOf({ modules }: Manifest): ReadonlyMap<string, Declaration> {
  const found = modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((declaration): [string, Declaration][] =>
      declaration.tagName ? [[declaration.tagName, declaration]] : [],
    );
  return new Map(found.sort(([a], [b]) => a.localeCompare(b)));
}

/** Its public fields: attributes, and properties that only a script sets. */
export const fieldsOf = ({ members = [] }: Declaration): readonly Member[] =>
  members.filter(({ kind }) => kind === 'field');

const line = (text = ''): string => text.replace(/\s+/g, ' ').trim();
const code = (text = ''): string => `\`${line(text)}\``;

/** A list under its title: one line for each, which fits a small screen as a table does not. */
function listOf(title: string, lines: readonly string[]): string {
  return lines.length ? [`### ${title}`, '', ...lines].join('\n') : '';
}

const named = (title: string, list: readonly Named[] = []): string =>
  listOf(
    title,
    list.map(({ name, default: initial, description }) => {
      const first = initial ? ` (${code(initial)} at first)` : '';
      return `- ${name ? code(name) : 'the default slot'}${first}: ${line(description)}`;
    }),
  );

/** Everything that a page may use of an element, as Markdown: written by the manifest, not by hand. */
export function referenceOf(element: Declaration): string {
  const { members = [], slots, events, cssParts, cssProperties, cssStates } = element;
  const fields = fieldsOf(element).map(
    ({ name, attribute, readonly, type, default: initial, description }) => {
      const property = attribute === name ? '' : ` (property ${code(name)})`;
      const label = attribute
        ? `${code(attribute)}${property}`
        : `${code(name)}, ${readonly ? 'to be read by a script' : 'from a script'}`;
      const first = initial ? `, ${initial === "''" ? 'empty' : code(initial)} at first` : '';
      return `- ${label}: ${code(type?.text)}${first}. ${line(description)}`;
    },
  );
  const methods = members
    .filter(({ kind }) => kind === 'method')
    .map(({ name, parameters = [], description }) => {
      const call = `${name}(${parameters.map((one) => one.name).join(', ')})`;
      return `- ${code(call)}${description ? `: ${line(description)}` : ''}`;
    });
  const sections = {
    'Attributes and properties': listOf('Attributes and properties', fields),
    Methods: listOf('Methods', methods),
    Slots: named('Slots', slots),
    Events: named('Events', events),
    Parts: named('Parts', cssParts),
    'Custom properties': named('Custom properties', cssProperties),
    States: named('States', cssStates),
  };
  const absent = Object.entries(sections).flatMap(([title, text]) => (text ? [] : [title]));
  return [
    ...Object.values(sections).filter(Boolean),
    ...(absent.length ? [`It has none of these: ${absent.join(', ').toLowerCase()}.`] : []),
  ].join('\n\n');
}

interface ArgType {
  readonly name: string;
  readonly description: string;
  readonly control: false | { readonly type: 'boolean' | 'number' | 'text' };
  readonly table: {
    readonly category: string;
    readonly type: { readonly summary: string };
    readonly defaultValue: { readonly summary: string };
  };
}

/** The controls of an element: one for each attribute; what only a script can give is told, without one. */
export function argTypesOf(element: Declaration): Record<string, ArgType> {
  const argTypes = fieldsOf(element).map((field): [string, ArgType] => {
    const { name, attribute, type, default: initial = '', description = '' } = field;
    const text = type?.text ?? '';
    const kind = text === 'boolean' || text === 'number' ? text : 'text';
    return [
      name,
      {
        name: attribute ?? name,
        description,
        control: attribute ? { type: kind } : false,
        table: {
          category: attribute ? 'attributes' : 'properties, given by a script',
          type: { summary: text },
          defaultValue: { summary: initial },
        },
      },
    ];
  });
  return Object.fromEntries(argTypes);
}
