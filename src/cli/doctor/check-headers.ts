import type { Gravity } from '../output.js';
import { deciding, lets, policiesOf, type Policy } from './csp.js';
import type { Findings } from './findings.js';
import type { Page } from './page.js';

interface Need {
  readonly directives: readonly [string, ...string[]];
  readonly address: URL;
  readonly severity: Gravity;
  /** What does not work without it. */
  readonly loss: string;
}

const SCRIPT = ['script-src-elem', 'script-src', 'default-src'] as const;
/** The origin of what a page makes itself is none that a policy names: only the scheme lets it through. */
const BLOB = new URL('blob:page');

/** What a page's policy would stop, with what to add. */
export function checkPolicies(
  page: Page,
  script: URL,
  others: readonly URL[],
  findings: Findings,
): void {
  const metas = page.tags.filter(
    ({ name, attributes }) =>
      name === 'meta' && /^content-security-policy$/i.test(attributes['http-equiv'] ?? ''),
  );
  const policies = policiesOf([
    page.got.headers.get('content-security-policy'),
    ...metas.map(({ attributes }) => attributes.content),
  ]);
  for (const policy of policies) checkPolicy(policy, page, script, others, findings);
  if (policies.length) findings.see('la politique CSP');
}

function checkPolicy(
  policy: Policy,
  page: Page,
  script: URL,
  others: readonly URL[],
  findings: Findings,
): void {
  const folder = new URL('chunks/', script);
  const needs: Need[] = [
    ...others.map((address): Need => ({
      directives: ['connect-src', 'default-src'],
      address,
      severity: 'error',
      loss: `Parvis ne peut pas lire ${address.origin === page.got.address.origin ? address.pathname : address.href}`,
    })),
    {
      directives: ['connect-src', 'default-src'],
      address: folder,
      severity: 'warning',
      loss: 'le texte facile n’a ni ses mots ni sa bibliothèque',
    },
    {
      directives: ['worker-src', 'child-src', ...SCRIPT.slice(1)] as unknown as Need['directives'],
      // From another site, a line of the page's own brings it.
      address: folder.origin === page.got.address.origin ? folder : BLOB,
      severity: 'advice',
      loss: 'le travail se fait dans la page, plus lentement, et la voix de Parvis ne marche pas',
    },
    {
      directives: ['font-src', 'default-src'],
      address: folder,
      severity: 'warning',
      loss: 'les polices de Parvis ne viennent pas',
    },
    {
      directives: ['img-src', 'default-src'],
      address: folder,
      severity: 'warning',
      loss: 'les pictogrammes ne viennent pas',
    },
  ];
  checkScripts(policy, page, script, folder, findings);
  for (const need of needs) {
    const name = deciding(policy, need.directives);
    const isHandedOn =
      need.directives[0] === 'worker-src' && policy.get(name ?? '')?.includes("'strict-dynamic'");
    if (name && !isHandedOn && !lets(policy.get(name)!, need.address, page.got.address))
      tell(
        need.severity,
        name,
        need.directives[0],
        policy,
        need.address,
        page,
        need.loss,
        findings,
      );
  }
  const sandbox = policy.get('sandbox');
  if (sandbox && !sandbox.includes('allow-scripts'))
    findings.add(
      'error',
      'csp',
      page.name,
      'La politique CSP a sandbox sans allow-scripts : aucun script ne marche.',
      'Écrivez sandbox allow-scripts allow-same-origin, ou enlevez sandbox.',
    );
  const types = policy.get('trusted-types') ?? ['*'];
  if (
    policy.has('require-trusted-types-for') &&
    !types.includes('*') &&
    !types.includes('lit-html')
  )
    findings.add(
      'error',
      'csp-trusted-types',
      page.name,
      `La page demande des Trusted Types, sans la règle lit-html (trouvé : trusted-types ${types.join(' ')}) : le bouton ne donne que le téléphone.`,
      `Écrivez : trusted-types ${[...types.filter((type) => type !== "'none'"), 'lit-html'].join(' ')}`,
    );
}

/** The tag by its address, its nonce or its fingerprint; what it brings, by address, or as the tag's nonce is handed on. */
function checkScripts(
  policy: Policy,
  page: Page,
  script: URL,
  folder: URL,
  findings: Findings,
): void {
  const name = deciding(policy, SCRIPT);
  if (!name) return;
  const sources = policy.get(name)!;
  const { nonce, integrity = '' } = page.scripts[0]!.attributes;
  const byNonce = nonce !== undefined && sources.includes(`'nonce-${nonce}'`);
  const bySum = integrity.split(/\s+/).some((sum) => sum && sources.includes(`'${sum}'`));
  const isStrict = sources.includes("'strict-dynamic'");
  const byAddress = !isStrict && lets(sources, script, page.got.address);
  if (!byAddress && !byNonce && !bySum)
    tell('error', name, 'script-src', policy, script, page, 'parvis.js ne se lance pas', findings);
  // A nonce is handed on to what the script brings; a fingerprint is not, and strict-dynamic forgets addresses.
  else if (!byNonce && (isStrict || !lets(sources, folder, page.got.address)))
    tell(
      'error',
      name,
      'script-src',
      policy,
      folder,
      page,
      'le bouton est là, mais ne peut rien ouvrir',
      findings,
    );
}

function tell(
  severity: Gravity,
  name: string,
  wanted: string,
  policy: Policy,
  address: URL,
  page: Page,
  loss: string,
  findings: Findings,
): void {
  const sources = policy.get(name)!;
  const source =
    address === BLOB
      ? address.protocol
      : address.origin === page.got.address.origin
        ? "'self'"
        : address.origin;
  const kept = sources.filter((one) => one !== "'none'");
  const strict = wanted === 'script-src' && sources.includes("'strict-dynamic'");
  const todo = strict
    ? 'Avec strict-dynamic, ajoutez à la ligne du script le nonce de la page : nonce="…".'
    : `Écrivez : ${name === 'default-src' ? wanted : name} ${[...kept, source].join(' ')}`;
  findings.add(
    severity,
    'csp',
    page.name,
    `La politique CSP (${name} ${sources.join(' ')}) arrête ${address === BLOB ? 'ce qui commence par blob:' : address.href} : ${loss}.`,
    todo,
  );
}

export function checkNosniff(page: Page, findings: Findings): void {
  if (!/nosniff/i.test(page.got.headers.get('x-content-type-options') ?? ''))
    findings.add(
      'advice',
      'nosniff',
      page.got.address.host,
      'Le serveur n’envoie pas X-Content-Type-Options.',
      'Ajoutez l’en-tête X-Content-Type-Options: nosniff, après avoir vérifié que les fichiers .js ont le type text/javascript.',
    );
}
