import type { Config } from '../../config.js';
import { readServices, type ServicesRead } from '../services-config.js';

export type TownServices = Pick<ServicesRead, 'config' | 'services'>;

const known = new WeakMap<Config, TownServices>();

/** The public services as the town's configuration has them; read once. What is wrong there is told to the webmaster. */
export function townServices(config: Config): TownServices {
  let found = known.get(config);
  if (!found) known.set(config, (found = read(config)));
  return found;
}

function read({ services: said }: Config): TownServices {
  const { config, services, complaints } = readServices(said);
  if (complaints.length)
    console.warn(
      `Parvis : la partie "services" de votre configuration est à corriger. Le reste fonctionne.\n- ${complaints
        .map(({ message }) => message)
        .join('\n- ')}`,
    );
  return { config, services };
}
