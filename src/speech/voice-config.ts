/** What the town says of the voice, in `voice` of its configuration. */
export interface VoiceConfig {
  /** Whether Parvis may bring its own voice where the device has none. */
  readonly embedded: boolean;
  /** How acronyms are said: `say`, `spell`, or the words to say. */
  readonly acronyms: Readonly<Record<string, string>>;
}

/** Reads what the town wrote; each mistake is told to `complain`, and the rest counts. */
export function readVoiceConfig(value: unknown, complain: (message: string) => void): VoiceConfig {
  const { embedded, acronyms, ...others } = (value ?? {}) as Record<string, unknown>;
  for (const key of Object.keys(others))
    complain(`« voice.${key} » : clé inconnue. Écrire une de : embedded, acronyms.`);
  const isRight = embedded === undefined || typeof embedded === 'boolean';
  if (!isRight)
    complain(
      `« voice.embedded » : trouvé ${said(embedded)}. Écrire true ou false, sans guillemets.`,
    );
  return { embedded: embedded !== false, acronyms: readAcronyms(acronyms, complain) };
}

function readAcronyms(
  value: unknown,
  complain: (message: string) => void,
): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain(`« voice.acronyms » : trouvé ${said(value)}. Écrire un objet : { "SIVOM": "say" }.`);
    return {};
  }
  const kept: Record<string, string> = {};
  for (const [acronym, how] of Object.entries(value)) {
    if (typeof how === 'string' && how.trim() && how.length <= 200) kept[acronym] = how;
    else
      complain(
        `« voice.acronyms.${acronym} » : trouvé ${said(how)}. Écrire "say" (comme un mot), "spell" (lettre par lettre) ou les mots à dire.`,
      );
  }
  return kept;
}

function said(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
