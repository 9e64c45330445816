/** Milliseconds of work before the page gets its turn: short, since an old phone is four times slower than it looks. */
const SLICE = 7;

/** Lets the page paint and answer before going on. */
function nextTurn(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs work in slices: the generator yields wherever it may be interrupted, and gets the page's turn in
 * between once a slice is over. Rejects with the signal's reason when aborted.
 */
export async function inSlices<T>(
  work: Generator<unknown, T, void>,
  signal?: AbortSignal,
): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await nextTurn();
    end = performance.now() + SLICE;
  }
}
