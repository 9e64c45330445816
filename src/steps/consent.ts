import type { ControlNode } from './facts.js';
import { fold, nameWords } from './words.js';

const LABEL =
  /\b(?:rgpd|gdpr|donnees (?:personnelles|a caractere personnel|transmises|saisies|collectees)|politique de confidentialite|conditions (?:generales|d'utilisation)|mentions legales|reglement|sur l'honneur|cgu)\b|^(?:j'accepte|je consens|en (?:cochant|soumettant|validant)|j'ai (?:lu|pris connaissance)|je (?:certifie|reconnais|declare|soussigne|m'engage)|j'atteste|accepter)/;
const NAME =
  /\b(?:rgpd|gdpr|consent\w*|acceptance|accept(?:ation)?|cgu|privacy|terms|agree\w*|attest\w*|certifi\w*)\b/;

/** A box that agrees to terms or swears something: the last thing before sending. */
export function isConsent(control: ControlNode, label: string): boolean {
  return (
    LABEL.test(fold(label)) ||
    NAME.test(nameWords(control.name)) ||
    [...control.own, ...control.block].some((token) =>
      /wpcf7-acceptance|gfield--type-consent|wpforms-field-gdpr|ginput_container_consent|frm_gdpr/.test(
        token,
      ),
    )
  );
}
