import { UsageError } from './input.js';

/** The options of a command: those that stand alone, and those that take a value, with its name in French. */
export interface Known {
  readonly flags: readonly string[];
  readonly values?: { readonly [option: string]: string };
}

export interface Arguments {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/** `--insee 35360` or `--insee=35360`; each option at most once. @throws UsageError */
export function readArguments(args: readonly string[], known: Known): Arguments {
  const words: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const { values: valued = {} } = known;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    const [option, ...rest] = arg.split('=') as [string, ...string[]];
    if (!rest.length && known.flags.includes(option)) {
      flags.add(option);
      continue;
    }
    const what = Object.hasOwn(valued, option) ? valued[option]! : undefined;
    if (what === undefined) {
      const names = [...known.flags, ...Object.keys(valued), '--help'];
      throw new UsageError(`Option inconnue : « ${arg} ». Écrivez ${listed(names)}.`);
    }
    const value = rest.length ? rest.join('=') : args[++at];
    if (!value || (!rest.length && value.startsWith('-')))
      throw new UsageError(`Après ${option}, il manque ${what}.`);
    if (values.has(option))
      throw new UsageError(`${option} est écrit deux fois. Écrivez-le une seule fois.`);
    values.set(option, value);
  }
  return { words, flags, values };
}

/** `un, deux ou trois` */
export function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join()
    : `${names.slice(0, -1).join(', ')} ou ${names[names.length - 1]}`;
}
