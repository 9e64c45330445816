import { textOfGot, type Got } from './got.js';

/** What `robots.txt` asks of everybody, or of who asks by this name, to leave alone. */
export function forbiddenBy(robots: Got, name: string): (address: URL) => boolean {
  if (robots.status !== 200) return () => false;
  const rules: { allow: boolean; path: string }[] = [];
  let [isForUs, wasAgent] = [false, false];
  for (const line of textOfGot(robots).split(/\r?\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const isAgent = /^user-agent$/i.test(key);
    if (isAgent)
      isForUs = (wasAgent && isForUs) || ['*', name].includes(value.trim().toLowerCase());
    else if (isForUs && value.trim() && /^(?:dis)?allow$/i.test(key))
      rules.push({ allow: /^allow$/i.test(key), path: value.trim() });
    if (key) wasAgent = isAgent;
  }
  return ({ pathname, search }) => {
    const found = rules
      .filter(({ path }) => patternOf(path).test(`${pathname}${search}`))
      .sort((one, other) => other.path.length - one.path.length)[0];
    return found ? !found.allow : false;
  };
}

const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .replace(/[.+?^{}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replace(/\$(?!$)/g, '\\$')}`,
  );
