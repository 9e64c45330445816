import type { Territory } from '../../contact/holidays.js';
import { UsageError } from '../input.js';

const WHERE =
  'Il est sur insee.fr (« code officiel géographique »), et ce n’est pas le code postal';
const EXAMPLE = 'Écrivez par exemple : npx parvis init --insee 35360';

/** The places that no commune's year or clock of mainland France fits. */
const OVERSEAS: { readonly [start: string]: Territory } = {
  971: 'guadeloupe',
  972: 'martinique',
  973: 'guyane',
  974: 'la-reunion',
  975: 'saint-pierre-et-miquelon',
  976: 'mayotte',
  977: 'saint-barthelemy',
  978: 'saint-martin',
  986: 'wallis-et-futuna',
  987: 'polynesie-francaise',
  988: 'nouvelle-caledonie',
};

/** The code of a commune, as INSEE writes it. @throws UsageError with what to write instead */
export function readInsee(said: string): string {
  const code = said.replace(/\s/g, '').toUpperCase();
  const wrong = (why: string): never => {
    throw new UsageError(
      `« ${said.slice(0, 60)} » ${why} Écrivez le code Insee de la commune : 5 caractères, comme 35360. ${WHERE}.`,
    );
  };
  if (/^(?:\d{1,2}|2[AB]|97\d|98\d)$/.test(code)) wrong('est le code d’un département.');
  if (/^\d{9}$|^\d{14}$/.test(code)) wrong('est un numéro SIREN ou SIRET.');
  if (/^\p{L}{3}|^\p{L}[\p{L}'’.-]+$/u.test(code))
    wrong('est un nom : plusieurs communes peuvent porter le même.');
  if (/^20\d{3}$/.test(code))
    wrong('n’est le code d’aucune commune : en Corse, il commence par 2A ou 2B, comme 2A004.');
  if (!/^(?:\d{5}|2[AB]\d{3})$/.test(code)) wrong('n’est pas un code Insee.');
  if (/^(?:00|96|99)|^9[78][09]|^97000|^98[1-5]/.test(code))
    wrong('n’est le code d’aucune commune.');
  return code;
}

export const noCode = () => new UsageError(`Il manque le code Insee de la commune. ${EXAMPLE}`);

/** What follows of a code that the directory does not have. */
export function adviceOn(code: string): string {
  const whole = /^751(?:0[1-9]|1\d|20)$/.test(code)
    ? 'Paris est 75056'
    : /^6938[1-9]$/.test(code)
      ? 'Lyon est 69123'
      : /^132(?:0[1-9]|1[0-6])$/.test(code)
        ? 'Marseille est 13055'
        : '';
  return whole
    ? `C’est un arrondissement : ${whole}.`
    : `Vérifiez le code. ${WHERE}. Une commune qui s’est regroupée avec une autre a un nouveau code.`;
}

/** Where its holidays and its clock are those of another place than mainland France. */
export function territoryOf(code: string): Territory | undefined {
  return /^(?:57|67|68)/.test(code) ? 'alsace-moselle' : OVERSEAS[code.slice(0, 3)];
}
