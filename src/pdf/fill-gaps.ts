/** What pdf.js asks of JavaScript that phones a few years old have not: of ES2024. Its own worker is the only place for it. */
export function fillGaps(): void {
  (Promise as { withResolvers?: () => object }).withResolvers ??= () => {
    let resolve, reject;
    const promise = new Promise((...both) => ([resolve, reject] = both));
    return { promise, resolve, reject };
  };
  // Only called on buffers that nobody keeps.
  const buffers = ArrayBuffer.prototype as {
    transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer;
  };
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const whole = new Uint8Array(length);
    whole.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return whole.buffer;
  };
}
