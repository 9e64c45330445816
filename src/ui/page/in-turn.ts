let last: Promise<unknown> = Promise.resolve();

/** Each in a task of its own, one after the other: the page answers in between. */
export function inTurn(act: () => void): void {
  last = last.then(
    () =>
      new Promise<void>((done) =>
        setTimeout(() => {
          done();
          act();
        }),
      ),
  );
}
