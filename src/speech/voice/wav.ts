/** An audio file of parts of sound, one channel of 16 bits. */
export function wavOf(parts: readonly BlobPart[], bytes: number, sampleRate: number): Blob {
  const header = new DataView(new ArrayBuffer(44));
  const write = (at: number, letters: string): void => {
    for (let index = 0; index < letters.length; index++)
      header.setUint8(at + index, letters.charCodeAt(index));
  };
  write(0, 'RIFF');
  header.setUint32(4, 36 + bytes, true);
  write(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  write(36, 'data');
  header.setUint32(40, bytes, true);
  return new Blob([header, ...parts], { type: 'audio/wav' });
}
