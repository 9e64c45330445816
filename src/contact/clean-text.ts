/** Light: one @, a name before and a domain after; the letter itself is the only real check. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}{2,24}$/u.test(
      text,
    ) &&
    !/^\.|\.\.|\.@/.test(text)
  );
}

/** Without what cannot be seen or said; lines are kept where there may be several. */
export function cleanText(text: string, hasLines = false): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // Control signs, and those that turn the direction of the text around.
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/g,
      ' ',
    );
  return (hasLines ? clean.replace(/\n{3,}/g, '\n\n') : clean.replace(/\s+/g, ' ')).trim();
}
