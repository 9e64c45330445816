import type { Config } from '../../config.js';
import { readContact } from '../config.js';
import type { ContactConfig } from '../contact-config.js';

/** Where a request goes: the receiver, the town's own form, a letter that the visitor sends; null where it cannot. */
export type Target = 'receiver' | 'form' | 'letter' | null;

export interface TownContact {
  readonly contact: ContactConfig;
  readonly name: string | undefined;
  readonly target: Target;
}

const known = new WeakMap<Config, TownContact>();

/** How the town can be reached, as its configuration says it; read once. What is wrong there is told to the webmaster. */
export function townContact(config: Config): TownContact {
  let found = known.get(config);
  if (!found) known.set(config, (found = read(config)));
  return found;
}

function read({ contact: said, town }: Config): TownContact {
  const { config: read, complaints } = readContact(said, town);
  const contact = { ...(town?.phone && { phone: town.phone }), ...read };
  if (complaints.length)
    console.warn(
      `Parvis : la partie "contact" de votre configuration est à corriger. Le reste fonctionne.\n- ${complaints
        .map(({ message }) => message)
        .join('\n- ')}`,
    );
  const { receiver, form, mailto } = contact.callback ?? {};
  const target = receiver ? 'receiver' : form ? 'form' : mailto ? 'letter' : null;
  return { contact, name: town?.name, target };
}
