import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Kept, LIKED } from '../../src/speech/kept.js';

class Store {
  readonly held = new Map<string, string>();
  getItem = (key: string) => this.held.get(key) ?? null;
  setItem = (key: string, value: string) => void this.held.set(key, value);
  removeItem = (key: string) => void this.held.delete(key);
}

const page = (pathname: string, tab = new Store(), device = new Store()) => {
  const view = {
    location: { pathname, search: '' },
    sessionStorage: tab,
    localStorage: device,
  } as unknown as Window;
  return { tab, device, of: (own = false) => new Kept(view, () => own) };
};

const liked = { rate: 1.5, voice: 'v', guess: true };

describe('how a visitor likes the voice', () => {
  it('is kept in the tab, and only there', () => {
    const { of, tab, device } = page('/');
    assert.deepEqual(of().liked, LIKED);
    of().like(liked);
    assert.deepEqual(of().liked, liked);
    assert.equal(device.held.size, 0);
    assert.deepEqual(page('/', undefined, device).of().liked, LIKED);
    assert.equal(tab.held.size, 1);
  });

  it('is kept on the device once it is said to be theirs, and no more once it is not', () => {
    const { of, device } = page('/');
    of(true).like(liked);
    assert.deepEqual(page('/', undefined, device).of().liked, liked);
    of(false).like(liked);
    assert.equal(device.held.size, 0);
  });

  it('is read with care: anyone may have written it', () => {
    for (const written of [
      'no json',
      'null',
      '7',
      '[]',
      '{"liked":7}',
      '{"liked":{"rate":"fast","voice":{},"guess":"yes"}}',
      '{"liked":{"rate":99}}',
      '{"left":"x"}',
      '{"left":[null,7,{"address":"/"},{"address":"/","spoken":{}}]}',
    ]) {
      const { of, tab } = page('/');
      tab.setItem('parvis-voice', written);
      assert.deepEqual(of().liked, LIKED, written);
      assert.equal(of().left, null, written);
      of().leave('Bonjour.');
      assert.equal(of().left, 'Bonjour.', written);
    }
  });
});

describe('the place where the voice was', () => {
  it('is that of the page, kept in the tab whoever owns the device', () => {
    const { of, tab, device } = page('/horaires');
    of(true).leave('Lundi.');
    assert.equal(of().left, 'Lundi.');
    assert.equal(page('/contact', tab, device).of().left, null);
    assert.equal(page('/horaires', tab, device).of().left, 'Lundi.');
    assert.equal(page('/horaires', undefined, device).of(true).left, null);
    assert.ok(!JSON.stringify([...device.held]).includes('Lundi'));
  });

  it('is forgotten at the end of the text, not what the visitor likes', () => {
    const { of } = page('/');
    of().like(liked);
    of().leave('Lundi.');
    of().leave(null);
    assert.equal(of().left, null);
    assert.deepEqual(of().liked, liked);
  });

  it('is kept for the last eight pages', () => {
    const tab = new Store();
    for (let number = 0; number < 10; number++) page(`/${number}`, tab).of().leave(`${number}`);
    const known = Array.from({ length: 10 }, (_, number) => page(`/${number}`, tab).of().left);
    assert.deepEqual(known, [null, null, '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('goes with the rest when everything is forgotten', () => {
    const { of, tab, device } = page('/');
    of(true).like(liked);
    of(true).leave('Lundi.');
    of().forget();
    assert.deepEqual([tab.held.size, device.held.size], [0, 0]);
  });
});

describe('a browser that keeps nothing', () => {
  it('does no harm', () => {
    const broken = {
      location: { pathname: '/', search: '' },
      get sessionStorage(): Storage {
        throw new Error('SecurityError');
      },
      get localStorage(): Storage {
        throw new Error('SecurityError');
      },
    } as unknown as Window;
    const kept = new Kept(broken, () => true);
    kept.like(liked);
    kept.leave('Lundi.');
    kept.forget();
    assert.deepEqual([kept.liked, kept.left], [LIKED, null]);
  });
});
