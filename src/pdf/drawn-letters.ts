/** Letters that the fonts of a form draw over those of latin1: what WinAnsi has. */
const MORE = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Told at most. */
const MOST = 12;

/** The letters of some answers that may be missing on paper, each once. The answer itself holds them. */
export function lettersLost(texts: readonly string[]): string[] {
  const letters = texts.flatMap((text) => text.match(/[^\p{M}\s][\p{M}\u200d\ufe0f]*/gu) ?? []);
  const lost = [...new Set(letters)].filter((letter) => ![...letter].every(isDrawn));
  return lost.length > MOST ? [...lost.slice(0, MOST), '…'] : lost;
}

const isDrawn = (letter: string): boolean =>
  /^[\x20-\x7e\xa0-\xff]$/.test(letter) || MORE.includes(letter);
