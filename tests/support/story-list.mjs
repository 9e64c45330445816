import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every story file, as paths from the root of the project. */
export function findStories(root) {
  return readdirSync(join(root, 'stories'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.stories.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A plugin of the browser test runner: `/story-list.js` imports each story file that exists. */
export function storyList(root) {
  return {
    name: 'story-list',
    serve(context) {
      if (context.path !== '/story-list.js') return;
      const entries = findStories(root).map(
        (path) => `  ${JSON.stringify(path)}: () => import('/${path}'),`,
      );
      return { body: `export const stories = {\n${entries.join('\n')}\n};\n`, type: 'js' };
    },
  };
}
