/** A WAV file of a quiet tone, so many seconds long. */
export function wav(seconds: number): Blob {
  const rate = 8000;
  const count = Math.round(seconds * rate);
  const view = new DataView(new ArrayBuffer(44 + count));
  const letters = (at: number, text: string) =>
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  letters(0, 'RIFF');
  view.setUint32(4, 36 + count, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  letters(36, 'data');
  view.setUint32(40, count, true);
  for (let at = 0; at < count; at++) view.setUint8(44 + at, 128 + 8 * Math.sin(at / 4));
  return new Blob([view], { type: 'audio/wav' });
}

/** WebVTT cues of half a second each, one after the other. */
export function vtt(...texts: string[]): Blob {
  const time = (at: number) => `00:00:${(at / 2).toFixed(3).padStart(6, '0')}`;
  const cues = texts.map((text, at) => `${time(at)} --> ${time(at + 1)}\n${text}\n`);
  return new Blob([`WEBVTT\n\n${cues.join('\n')}`], { type: 'text/vtt' });
}
