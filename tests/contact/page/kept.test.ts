import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { EMPTY } from '../../../src/contact/page/draft.js';
import { TabMemory, type Kept } from '../../../src/contact/page/kept.js';
import { newKey } from '../../../src/contact/page/keys.js';
import { checkRequest } from '../../../src/contact/check-request.js';

const { request } = checkRequest({
  channel: 'phone',
  phone: '06 12 34 56 78',
  reason: 'ecole',
  privacyVersion: '1',
  startedAt: '2027-03-30T10:00:00Z',
});

const kept = (more: Partial<Kept> = {}): Kept => ({
  phase: 'waiting',
  draft: { ...EMPTY, phone: '06 12 34 56 78' },
  startedAt: 5,
  key: newKey(),
  request: request!,
  ...more,
});

function tab() {
  const items = new Map<string, string>();
  const sessionStorage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
  return { items, memory: new TabMemory({ sessionStorage } as unknown as Window) };
}

describe('What a tab remembers of a request', () => {
  it('comes back after a reload, with its key', () => {
    const { memory } = tab();
    const said = kept();
    memory.write(said);
    assert.deepEqual(memory.read(false), said);
  });

  it('is forgotten ten minutes after the page was left, unless the device is the visitor’s', () => {
    mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
    try {
      const { memory, items } = tab();
      memory.write(kept());
      mock.timers.setTime(1_000_000 + 9 * 60_000);
      assert.ok(memory.read(false));
      mock.timers.setTime(1_000_000 + 11 * 60_000);
      assert.ok(memory.read(true));
      assert.equal(memory.read(false), null);
      assert.equal(items.size, 0);
    } finally {
      mock.timers.reset();
    }
  });

  it('is not taken where somebody else has written it', () => {
    const at = Date.now();
    for (const text of [
      'x',
      'null',
      '[]',
      '{"__proto__":{"phase":"sent"}}',
      JSON.stringify({ ...kept(), at, key: 'data:text/html,x' }),
      JSON.stringify({ ...kept(), at, phase: 'sent' }),
      JSON.stringify({ ...kept(), at, request: { channel: 'x' } }),
      JSON.stringify({ ...kept(), at: at + 1e9 }),
    ]) {
      const { memory, items } = tab();
      items.set('parvis-callback', text);
      assert.equal(memory.read(false), null, text);
    }
  });

  it('does without storage', () => {
    const memory = new TabMemory({} as Window);
    memory.write(kept());
    assert.equal(memory.read(false), null);
  });
});
