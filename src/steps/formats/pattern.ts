/** The flag browsers compile `pattern` with; old ones, `u`. */
let flag: 'v' | 'u' | undefined;

function patternFlag(): 'v' | 'u' {
  if (flag) return flag;
  try {
    new RegExp('', 'v');
    flag = 'v';
  } catch {
    flag = 'u';
  }
  return flag;
}

/**
 * Whether a value fits a `pattern`. One that browsers cannot compile, such as `[a-z_\-\ \']`, they leave out without a
 * word: so do we.
 */
export function fitsPattern(pattern: string, value: string): boolean {
  if (!pattern || !value) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, patternFlag()).test(value);
  } catch {
    return true;
  }
}
