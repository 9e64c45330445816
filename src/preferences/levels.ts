import { RANGES, type NumberSetting } from './schema.js';

/** The values a visitor goes through with the two buttons of a number setting, "the page's" included. */
export function levelsOf(name: NumberSetting): readonly number[] {
  const { min, max, step } = RANGES[name];
  const levels: number[] = [];
  for (let value: number = min; value < max + step / 2; value += step) {
    levels.push(Math.min(max, Math.round(value * 1000) / 1000));
  }
  if (name === 'textSize') return levels;
  // The page's own lines are its longest: shortening starts from there.
  return name === 'lineWidth' ? [...levels, 0] : [0, ...levels];
}

/** The value one press away; the same value at the end of the road. */
export function nextLevel(name: NumberSetting, value: number, direction: -1 | 1): number {
  const levels = levelsOf(name);
  const at = levels.indexOf(value);
  if (at >= 0) return levels[at + direction] ?? value;
  const above = levels.findIndex((level) => level > value);
  return levels[direction > 0 ? above : above - 1] ?? value;
}
