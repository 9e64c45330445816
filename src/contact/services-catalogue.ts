import s114 from './services/114.json' with { type: 'json' };
import acceo from './services/acceo.json' with { type: 'json' };
import aidantsConnect from './services/aidants-connect.json' with { type: 'json' };
import alertcys from './services/alertcys.json' with { type: 'json' };
import demarcheNumerique from './services/demarche-numerique.json' with { type: 'json' };
import dume from './services/dume.json' with { type: 'json' };
import elioz from './services/elioz.json' with { type: 'json' };
import franceServices from './services/france-services.json' with { type: 'json' };
import franceConnect from './services/franceconnect.json' with { type: 'json' };
import avis from './services/je-donne-mon-avis.json' with { type: 'json' };
import formation from './services/mon-compte-formation.json' with { type: 'json' };
import handicap from './services/mon-parcours-handicap.json' with { type: 'json' };
import payfip from './services/payfip.json' with { type: 'json' };
import visio from './services/point-visio.json' with { type: 'json' };
import rdv from './services/rdv-service-public.json' with { type: 'json' };
import rogervoice from './services/rogervoice.json' with { type: 'json' };
import type { Service } from './services.js';

/** The public services that Parvis knows: one file each in `services/`, with its source and its date. */
export const CATALOGUE: readonly Service[] = [
  demarcheNumerique,
  franceConnect,
  aidantsConnect,
  franceServices,
  payfip,
  rdv,
  acceo,
  elioz,
  rogervoice,
  visio,
  s114,
  handicap,
  formation,
  dume,
  alertcys,
  avis,
];
