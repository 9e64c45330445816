/** Whether white text on a colour reaches 4.5:1 (WCAG 2.2, 1.4.3). */
export function isReadable(colour: string): boolean {
  const light = [0.2126, 0.7152, 0.0722].reduce((sum, share, at) => {
    const part = parseInt(colour.slice(at * 2 + 1, at * 2 + 3), 16) / 255;
    return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0.05);
  return 1.05 / light >= 4.5;
}
