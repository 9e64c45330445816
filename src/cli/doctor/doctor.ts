import { readArguments } from '../arguments.js';
import { GRAVITIES, plural, printable, type Gravity, type Output } from '../output.js';
import { checkCallback, checkForms, checkRecordings } from './check-addresses.js';
import { checkPageConfig } from './check-config.js';
import { FalcCheck } from './check-falc.js';
import { checkFiles } from './check-files.js';
import { checkNosniff, checkPolicies } from './check-headers.js';
import { checkPhones } from './check-phones.js';
import { checkIntegrity, checkTag } from './check-tag.js';
import { Findings, type Finding } from './findings.js';
import { typeOf } from './got.js';
import { addressIn, pageOf, type Page } from './page.js';
import { siteOf, ownVersion } from './site-of.js';
import type { Site } from './site.js';

export const DOCTOR_HELP = `  npx parvis doctor <adresse ou dossier> [--json]
      Vérifie une installation : le script, la configuration, les en-têtes, les textes faciles, les
      liens de téléphone. Dit ce qui a été trouvé et quoi faire. Ne change rien, n’envoie rien.
`;

/** Looks at a site as its visitors' browsers would, and says what to do. */
export async function doctor(args: readonly string[]): Promise<Output> {
  const { words, flags } = readArguments(args, { flags: ['--json'] });
  const version = ownVersion();
  const site = siteOf(words, 'doctor', { name: 'parvis-doctor', version, limit: 20 });
  const said = words[0]!;
  const findings = new Findings();
  const pages = printable(await look(site, version, findings));
  const { all, seen } = printable({ all: findings.all, seen: findings.seen });
  const count = (severity: Gravity) => all.filter((one) => one.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), advice: count('advice') };
  const failed = counts.error > 0;
  if (!flags.has('--json')) return { text: tell(said, pages, seen, all, counts), failed };
  const value = { site: said, version, pages, seen, findings: all, counts };
  return { text: `${JSON.stringify(value, null, 2)}\n`, failed };
}

async function look(site: Site, version: string, findings: Findings): Promise<string[]> {
  const falc = new FalcCheck(site, findings);
  const names: string[] = [];
  const scripts = new Set<string>();
  let hasTag = false;
  for await (const got of site.pages()) {
    const name = site.nameOf(got.address);
    names.push(name);
    if (got.status !== 200 || !/html/.test(typeOf(got))) {
      findings.add(
        'error',
        'page',
        name,
        got.status === 200
          ? `Ce n’est pas une page (${typeOf(got) || 'sans type'}).`
          : got.status
            ? `La page répond le code ${got.status}${got.reason ? ` (${got.reason})` : ''}.`
            : `Le site ne répond pas (${got.reason}).`,
        'Vérifiez l’adresse : ouvrez-la dans un navigateur.',
      );
      continue;
    }
    const page = pageOf(got, name);
    const script = checkTag(page, findings);
    if (script) {
      hasTag = true;
      if (!scripts.has(script.href)) await checkFiles(script, got.address, version, site, findings);
      scripts.add(script.href);
      await checkPage(page, script, site, falc, findings);
    } else checkPhones(page, undefined, findings);
  }
  if (!names.length)
    findings.add(
      'error',
      'page',
      '.',
      'Ce dossier n’a aucune page (.html).',
      'Donnez le dossier qui est mis en ligne, ou l’adresse du site.',
    );
  else if (!hasTag && findings.all.some(({ rule }) => rule === 'no-script'))
    findings.add(
      'error',
      'no-script-anywhere',
      names[0]!,
      'Aucune page lue n’a la ligne du script : Parvis n’est pas installé.',
      'Ajoutez-la au modèle commun des pages, dans <head>. npx parvis copy <dossier> donne la ligne.',
    );
  falc.end(!site.isWeb && names.length < site.limit);
  if (names.length >= site.limit)
    findings.add(
      'advice',
      'limit',
      names[0]!,
      `Seules ${site.limit} pages ont été lues.`,
      'Pour les autres, donnez l’adresse d’une autre page, ou le dossier du site.',
    );
  return names;
}

async function checkPage(
  page: Page,
  script: URL,
  site: Site,
  falc: FalcCheck,
  findings: Findings,
): Promise<void> {
  await checkIntegrity(page, script, site, findings);
  const config = await checkPageConfig(page, site, findings);
  const falcAddress = addressIn(page, config.falc);
  await falc.page(page, falcAddress);
  checkPhones(page, config.reach.territory, findings);
  await checkForms(page, config, site, findings);
  await checkRecordings(page, site, findings);
  await checkCallback(page, config, site, findings);
  const asked = [
    config.address,
    falcAddress,
    addressIn(page, config.forms),
    addressIn(page, config.reach.callback?.receiver),
  ];
  checkPolicies(
    page,
    script,
    asked.filter((address) => address !== null),
    findings,
  );
  if (site.isWeb) checkNosniff(page, findings);
}

/** How many places a finding names. */
const PLACES = 4;

function tell(
  said: string,
  pages: readonly string[],
  seen: readonly string[],
  all: readonly Finding[],
  counts: { readonly [severity in Gravity]: number },
): string {
  const margin = ' '.repeat(11);
  return [
    `${said} : ${plural(pages.length, 'page lue', 'pages lues')}.`,
    ...(seen.length ? [`Trouvé en ordre : ${seen.join(' ; ')}.`] : []),
    '',
    ...all.flatMap(({ severity, where, found, todo }) => {
      const more = where.length - PLACES;
      const places = `${where.slice(0, PLACES).join(', ')}${more > 0 ? ` et ${plural(more, 'autre', 'autres')}` : ''}`;
      return [
        `${GRAVITIES[severity].padEnd(11)}${places}`,
        `${margin}${found}`,
        `${margin}→ ${todo}`,
        '',
      ];
    }),
    `${plural(counts.error, 'erreur', 'erreurs')}, ${plural(counts.warning, 'point d’attention', 'points d’attention')}, ${plural(counts.advice, 'conseil', 'conseils')}.`,
    ...(counts.error
      ? []
      : ['Regardez aussi une page dans un navigateur : cette commande ne lance pas les scripts.']),
    '',
  ].join('\n');
}
