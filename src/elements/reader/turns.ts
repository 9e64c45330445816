export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Once what was drawn is laid out: a focus costs little then. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
