import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemPatch } from '../../src/preferences/effective.js';
import { changePreferences } from '../../src/preferences/guards.js';
import { levelsOf, nextLevel } from '../../src/preferences/levels.js';
import { patchNames } from '../../src/preferences/patch-names.js';
import { isInPlace, profileChanges, PROFILES } from '../../src/preferences/profiles.js';
import { DEFAULTS, RANGES, type NumberSetting } from '../../src/preferences/schema.js';

const NOTHING = { contrast: false, reducedMotion: false, darkScheme: false, forcedColours: false };

test('it offers profiles whose every value is accepted as it stands', () => {
  for (const { id, patch } of PROFILES) {
    const applied = changePreferences(DEFAULTS, patch);
    assert.deepEqual(applied, { ...DEFAULTS, ...patch }, id);
  }
});

test('it offers profiles whose numbers are steps that the buttons reach', () => {
  for (const { id, patch } of PROFILES) {
    for (const [name, value] of Object.entries(patch)) {
      if (name in RANGES)
        assert.ok(levelsOf(name as NumberSetting).includes(value as number), `${id} ${name}`);
    }
  }
});

test('it lists only what a profile would change', () => {
  const [reading] = PROFILES;
  const current = { ...DEFAULTS, alignStart: true };
  const changes = profileChanges(reading!, current);
  assert.ok(!('alignStart' in changes));
  assert.equal(changes.textSize, 120);
});

test('it never makes the text smaller than the visitor has it', () => {
  for (const profile of PROFILES) {
    assert.ok(!('textSize' in profileChanges(profile, { ...DEFAULTS, textSize: 300 })), profile.id);
  }
});

test('it knows a profile that is in place', () => {
  for (const profile of PROFILES) {
    assert.equal(isInPlace(profile, DEFAULTS), false, profile.id);
    assert.equal(isInPlace(profile, changePreferences(DEFAULTS, profile.patch)), true, profile.id);
  }
});

test('it names the changes in the order of the settings', () => {
  assert.deepEqual(patchNames({ theme: 'dark', textSize: 120 }), ['textSize', 'theme']);
});

test('it follows the system only where the system asks for something', () => {
  assert.deepEqual(systemPatch(NOTHING), {});
  assert.deepEqual(systemPatch({ ...NOTHING, reducedMotion: true }), { stopMotion: true });
  assert.deepEqual(systemPatch({ ...NOTHING, darkScheme: true }), { theme: 'dark' });
  assert.equal(systemPatch({ ...NOTHING, contrast: true }).theme, 'black-on-white');
  assert.equal(
    systemPatch({ ...NOTHING, contrast: true, darkScheme: true }).theme,
    'white-on-black',
  );
});

test('it leaves the colours alone where the system forces its own', () => {
  const patch = systemPatch({
    contrast: true,
    reducedMotion: true,
    darkScheme: true,
    forcedColours: true,
  });
  assert.equal(patch.theme, undefined);
  assert.equal(patch.stopMotion, true);
});

test('it goes up and down through the same values and stops at both ends', () => {
  for (const name of Object.keys(RANGES) as NumberSetting[]) {
    const levels = levelsOf(name);
    assert.equal(levels.length, new Set(levels).size);
    assert.ok(levels.includes(DEFAULTS[name]), name);
    for (const [at, value] of levels.entries()) {
      assert.equal(nextLevel(name, value, 1), levels[at + 1] ?? value);
      assert.equal(nextLevel(name, value, -1), levels[at - 1] ?? value);
      if (value) assert.equal(changePreferences(DEFAULTS, { [name]: value })[name], value);
    }
  }
});

test('it shortens the lines from those of the page', () => {
  assert.equal(nextLevel('lineWidth', 0, -1), 90);
  assert.equal(nextLevel('lineWidth', 90, 1), 0);
  assert.equal(nextLevel('lineWidth', 0, 1), 0);
});

test('it finds its way from a value between two steps', () => {
  assert.equal(nextLevel('textSize', 150, 1), 160);
  assert.equal(nextLevel('textSize', 150, -1), 140);
});
