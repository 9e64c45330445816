import type { Config } from '../config.js';
import { fromAttributes } from './attributes.js';
import { checkConfig, type Schema } from './check.js';
import type { Complaint } from './explain.js';
import schema from './schema.json' with { type: 'json' };

/**
 * The town's configuration: the file named by `data-config`, then `<script id="parvis-config">`, then the
 * `data-*` of our script tag; the later wins. What is wrong is left out and handed to `complain`.
 */
export async function loadConfig(
  script: HTMLElement | null,
  complain: (complaints: Complaint[]) => void,
): Promise<Config> {
  const complaints: Complaint[] = [];
  let config: Config = {};
  const add = async (path: string, read: () => unknown) => {
    try {
      const checked = checkConfig<Config>(await read(), schema as Schema, (path, value) =>
        complaints.push({ path, value }),
      );
      config = { ...config, ...checked, town: { ...config.town, ...checked?.town } };
    } catch (error) {
      complaints.push({ path, error: String(error) });
    }
  };
  const file = script?.dataset.config;
  if (file) {
    await add(file, async () => {
      const response = await fetch(addressOf(file));
      if (!response.ok) throw response.status;
      return response.json();
    });
  }
  const block = document.getElementById('parvis-config');
  if (block) await add('parvis-config', () => JSON.parse(block.textContent!));
  if (script) await add('data-*', () => fromAttributes(script.dataset));
  if (complaints.length) complain(complaints);
  return config;
}

/** Relative to the page, as any address in it, but never to another site by a foreign `<base href>`. */
function addressOf(file: string): string {
  const address = new URL(file, document.baseURI);
  return (address.origin === location.origin ? address : new URL(file, location.href)).href;
}
