import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { DEFAULTS } from '../../src/preferences/schema.js';
import { PreferencesStorage } from '../../src/preferences/storage.js';
import { PreferencesStore } from '../../src/preferences/store.js';
import { FakeStorage, FakeWindow } from './fake-window.js';

const DAY = 86_400_000;
const opened: PreferencesStore[] = [];

function open(window: FakeWindow, keepDays?: number): PreferencesStore {
  const store = new PreferencesStore(window.view, () => keepDays);
  opened.push(store);
  return store;
}

function changesOf(store: PreferencesStore): { count: number } {
  const heard = { count: 0 };
  store.addEventListener('change', () => heard.count++);
  return heard;
}

const parts = (window: FakeWindow) => ({
  tab: window.sessionStorage as FakeStorage,
  device: window.localStorage as FakeStorage,
});

const soon = () => new Promise((resolve) => setTimeout(resolve, 400));

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

test('it writes nothing before the visitor chooses', () => {
  const window = new FakeWindow();
  open(window);
  assert.equal(parts(window).tab.length + parts(window).device.length, 0);
});

test('it keeps a setting in the tab only, and finds it on the next page', () => {
  const window = new FakeWindow();
  open(window).change({ textSize: 160 });
  assert.equal(parts(window).device.length, 0);
  assert.equal(open(window).value.textSize, 160);
});

test('it keeps settings on the device once the visitor says it is theirs, for the days the town says', () => {
  const window = new FakeWindow();
  const store = open(window, 30);
  store.change({ theme: 'dark' });
  store.keep(true);
  assert.equal(parts(window).tab.length, 0);
  assert.ok(Math.abs(store.keptUntil!.getTime() - Date.now() - 30 * DAY) < 5000);
  const next = open(window);
  assert.equal(next.value.theme, 'dark');
  assert.ok(next.keptUntil);
  next.keep(false);
  assert.equal(parts(window).device.length, 0);
  assert.equal(open(window).value.theme, 'dark');
});

test('it forgets on the device what is over', () => {
  const window = new FakeWindow();
  const { device } = parts(window);
  device.setItem(
    'parvis',
    JSON.stringify({ preferences: { theme: 'dark' }, until: Date.now() - 1 }),
  );
  device.setItem('parvis-css', 'a{}');
  assert.equal(open(window).value.theme, 'page');
  assert.equal(device.length, 0);
});

test('it takes changes back one by one, and all at once', () => {
  const window = new FakeWindow();
  const store = open(window);
  assert.equal(store.canUndo, false);
  for (const textSize of [120, 140, 160]) store.change({ textSize });
  store.change({ textSize: 160 });
  store.undo();
  assert.equal(store.value.textSize, 140);
  store.undo();
  store.undo();
  assert.deepEqual(store.value, DEFAULTS);
  assert.equal(store.canUndo, false);
  store.undo();
  store.change({ theme: 'sepia' });
  store.keepCss('p{}');
  store.keep(true);
  store.reset();
  assert.deepEqual(store.value, DEFAULTS);
  assert.equal(store.keptUntil, null);
  assert.equal(parts(window).tab.length + parts(window).device.length, 0);
  store.undo();
  assert.equal(store.value.theme, 'sepia');
  assert.equal(store.keptUntil, null);
});

test('it keeps settings in the tab where the device refuses them', () => {
  const window = new FakeWindow();
  const store = open(window);
  store.change({ theme: 'sepia' });
  parts(window).device.room = 0;
  store.keep(true);
  assert.equal(store.keptUntil, null);
  assert.equal(open(window).value.theme, 'sepia');
});

test('it leaves each tab its settings when the device is asked to keep them no more', () => {
  const one = new FakeWindow();
  const other = new FakeWindow(one.localStorage as FakeStorage);
  const store = open(one);
  store.change({ theme: 'sepia' });
  store.keep(true);
  const there = open(other);
  assert.equal(there.value.theme, 'sepia');
  store.keep(false);
  other.hearStorage('parvis');
  assert.equal(there.value.theme, 'sepia');
  assert.equal(there.keptUntil, null);
  assert.equal(parts(other).device.length, 0);
  assert.equal(open(other).value.theme, 'sepia');
});

test('it tells of a change once it is true, and only of a change', () => {
  const store = open(new FakeWindow());
  const seen: number[] = [];
  store.addEventListener('change', () => seen.push(store.value.textSize));
  store.change({ textSize: 200 });
  store.change({ textSize: 200 });
  store.change({ textSize: 'huge' as never });
  assert.deepEqual(seen, [200]);
});

test('it goes on without storage, whatever way the page broke it', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const throwing = new Proxy({}, { get: () => refuse });
  const broken = [
    Object.defineProperties(new FakeWindow(), {
      localStorage: { get: refuse },
      sessionStorage: { get: refuse },
    }),
    Object.defineProperties(new FakeWindow(), {
      localStorage: { value: null },
      sessionStorage: { value: undefined },
    }),
    new FakeWindow(throwing as FakeStorage, throwing as FakeStorage),
  ];
  for (const window of broken) {
    const store = open(window);
    store.change({ textSize: 180 });
    store.keep(true);
    store.keepCss('p{}');
    assert.equal(store.value.textSize, 180);
    store.reset();
    assert.deepEqual(store.value, DEFAULTS);
  }
});

test('it keeps the settings where only the style sheet is too large', () => {
  const window = new FakeWindow();
  const store = open(window);
  store.change({ textSize: 180 });
  store.keepCss('p{}');
  parts(window).tab.room = 200;
  store.keepCss('p{color:red}'.repeat(50));
  assert.equal(parts(window).tab.getItem('parvis-css'), null, 'an old sheet is worse than none');
  store.keepCss('p{}'.repeat(200_000));
  assert.equal(open(window).value.textSize, 180);
});

test('it reads stored values as anyone’s', () => {
  for (const text of [
    '',
    '{',
    'null',
    '3',
    '[]',
    '{"preferences":null}',
    '{"preferences":{"theme":"<script>","textSize":1e9}}',
    '{"__proto__":{"preferences":{"theme":"dark"}}}',
  ]) {
    const window = new FakeWindow();
    parts(window).tab.setItem('parvis', text);
    assert.deepEqual(open(window).value, DEFAULTS, text);
  }
});

test('it follows the other tabs of a device that is the visitor’s', () => {
  const one = new FakeWindow();
  const two = new FakeWindow(one.localStorage as FakeStorage);
  const first = open(one);
  const second = open(two);
  const heard = changesOf(second);
  first.change({ theme: 'dark' });
  first.keep(true);
  two.hearStorage('parvis');
  assert.equal(second.value.theme, 'dark');
  assert.ok(second.keptUntil);
  two.hearStorage('of-the-page');
  two.hearStorage('parvis');
  assert.equal(heard.count, 1);
  one.localStorage.clear();
  two.hearStorage(null);
  assert.deepEqual(second.value, DEFAULTS);
});

test('it follows the other tabs that are open, and keeps nothing beyond them', async () => {
  const one = new FakeWindow();
  const two = new FakeWindow();
  const first = open(one);
  const second = open(two);
  first.change({ theme: 'sepia', textSize: 140 });
  await soon();
  assert.equal(second.value.theme, 'sepia');
  assert.equal(parts(two).device.length, 0);
  const late = open(new FakeWindow());
  await soon();
  assert.equal(late.value.textSize, 140);
  second.reset();
  await soon();
  assert.deepEqual(first.value, DEFAULTS);
});

test('it takes no message that is not one of ours', async () => {
  const store = open(new FakeWindow());
  const channel = new BroadcastChannel('parvis');
  for (const message of [
    null,
    3,
    'x',
    [],
    { preferences: 'dark' },
    { preferences: { theme: 'x' } },
  ])
    channel.postMessage(message);
  await soon();
  channel.close();
  assert.deepEqual(store.value, DEFAULTS);
});

test('it leaves the back/forward cache free, and catches up when it is back', async () => {
  const window = new FakeWindow();
  const store = open(window);
  window.dispatchEvent(new Event('pagehide'));
  parts(window).tab.setItem('parvis', JSON.stringify({ preferences: { textSize: 220 } }));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  assert.equal(store.value.textSize, 220);
});

test('it hears nothing once closed', () => {
  const window = new FakeWindow();
  const store = open(window);
  store.close();
  parts(window).device.setItem(
    'parvis',
    JSON.stringify({ preferences: { theme: 'dark' }, until: Date.now() + DAY }),
  );
  window.hearStorage('parvis');
  assert.deepEqual(store.value, DEFAULTS);
});

test('it stores only what differs from the page, and own colours with their theme', () => {
  const window = new FakeWindow();
  const store = open(window);
  store.change({ ownText: '#112233' });
  assert.equal(parts(window).tab.length, 0);
  store.change({ theme: 'own' });
  const { preferences } = JSON.parse(parts(window).tab.getItem('parvis')!) as {
    preferences: object;
  };
  assert.deepEqual(preferences, {
    theme: 'own',
    ownText: '#112233',
    ownBackground: DEFAULTS.ownBackground,
  });
});

test('it knows which storage events are about it', () => {
  const storage = new PreferencesStorage(new FakeWindow().view);
  assert.deepEqual(
    ['parvis', 'parvis-css', 'autre', null].map((key) => storage.concerns({ key } as StorageEvent)),
    [true, false, false, true],
  );
});
