import { html, nothing, type TemplateResult } from 'lit';
import { AVIS_LABEL, AVIS_TITLE, avisAddress } from '../../contact/public-links.js';
import type { TownServices } from '../../contact/page/town-services.js';
import { safeLink, safePicture } from '../../ui/text/safe-url.js';

/** The official button, alone, at the end of a procedure: its words and its title are the State's. */
export function renderAvis({ config, services }: TownServices): TemplateResult | typeof nothing {
  const { avis } = config;
  const address = avis && avisAddress(avis, services);
  const href = address && safeLink(address);
  if (!avis || !href) return nothing;
  const image = avis.image ? safePicture(avis.image) : null;
  return html`<a
    class=${image ? 'avis' : 'avis button main'}
    part="avis"
    lang="fr"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    title=${AVIS_TITLE}
    >${image ? html`<img src=${image} alt=${AVIS_LABEL} />` : AVIS_LABEL}</a
  >`;
}
