import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { PlaceHistory } from '../../../src/steps/page/place-history.js';

/** A window whose browser steps back when it is told to, as far as all that was asked of it leads. */
function slowWindow() {
  const view = new EventTarget() as EventTarget & Record<string, unknown>;
  const entries: unknown[] = ['another site', null];
  let at = 1;
  let pending = 0;
  const history = {
    get state() {
      return entries[at];
    },
    pushState(state: unknown) {
      entries.splice(++at, Infinity, state);
    },
    go(by: number) {
      pending += by;
    },
  };
  Object.assign(view, {
    history,
    parent: view,
    location: { href: 'page' },
    setTimeout,
    clearTimeout,
  });
  return {
    view: view as unknown as Window,
    /** The browser comes to it at last. */
    comeTo() {
      at += pending;
      pending = 0;
      view.dispatchEvent(Object.assign(new Event('popstate'), { state: entries[at] }));
    },
    get isAway() {
      return at + pending < 1;
    },
    get depth() {
      return at + pending - 1;
    },
  };
}

/** A window of Chromium that keeps few entries, and forgets that of the page when another comes. */
function fullWindow() {
  const view = new EventTarget() as EventTarget & Record<string, unknown>;
  const states: unknown[] = [null];
  const fail = () => {
    const gone = Promise.reject(new DOMException('Invalid key', 'InvalidStateError'));
    gone.catch(() => {});
    return { committed: gone, finished: gone };
  };
  Object.assign(view, {
    history: {
      get state() {
        return states.at(-1);
      },
      pushState: (state: unknown) => states.push(state),
      go: () => assert.fail('counted steps may lead to another page'),
    },
    navigation: {
      get currentEntry() {
        return { key: `${states.length}` };
      },
      traverseTo: fail,
    },
    parent: view,
    location: { href: 'page' },
    setTimeout,
    clearTimeout,
  });
  return { view: view as unknown as Window, depthOf: () => states.length - 1 };
}

describe('steps in the history of a browser', () => {
  it('have one entry each, and none once they are left', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const slow = slowWindow();
    const places = new PlaceHistory(slow.view);
    places.join('form', () => {});
    for (const place of [0, 1, 2]) {
      places.go('form', place);
      mock.timers.tick(1);
    }
    assert.equal(slow.depth, 3);
    places.leave('form');
    slow.comeTo();
    assert.equal(slow.depth, 0);
    mock.timers.reset();
  });

  it('never lead out of the page, however late the browser steps back', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const slow = slowWindow();
    const places = new PlaceHistory(slow.view);
    places.join('form', () => {});
    for (const place of [0, 1, 0]) {
      places.go('form', place);
      mock.timers.tick(1);
    }
    assert.equal(slow.depth, 1, 'one step back was asked for');
    mock.timers.tick(60_000);
    places.go('form', 1);
    mock.timers.tick(1);
    places.leave('form');
    mock.timers.tick(60_000);
    assert.equal(slow.isAway, false);
    places.join('form', () => {});
    places.go('form', 2);
    mock.timers.tick(1);
    places.leave('form');
    slow.comeTo();
    mock.timers.tick(60_000);
    assert.equal(slow.isAway, false);
    mock.timers.reset();
  });

  it('go by the browser’s own keys, and stop where it has forgotten one', async () => {
    const { view, depthOf } = fullWindow();
    const places = new PlaceHistory(view);
    places.join('form', () => {});
    for (const place of [0, 1, 2]) {
      places.go('form', place);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    places.leave('form');
    await new Promise((resolve) => setTimeout(resolve, 1));
    assert.equal(depthOf(), 3, 'the page’s own entry is gone: no step is safe');
    places.join('form', () => {});
    places.go('form', 5);
    places.leave('form');
    await new Promise((resolve) => setTimeout(resolve, 1));
    assert.equal(depthOf(), 3);
  });
});
