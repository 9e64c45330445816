/** Where a text stops being JSON, in words; null where it is JSON. Browsers tell it one line too late, in English. */
export function jsonFault(text: string): string | null {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return null;
  } catch {
    const { at, why } = new JsonReader(text).fault();
    const before = text.slice(0, at).split('\n');
    return `ligne ${before.length}, colonne ${before[before.length - 1]!.length + 1} : ${why}`;
  }
}

class Fault extends Error {}
const TOKEN =
  /\s*(?:([{}[\]:,])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text.replace(/^\ufeff/, ' ');
  }

  fault(): { at: number; why: string } {
    try {
      this.#value();
      if (this.#skip() < this.#text.length) this.#fail('il y a quelque chose après la fin.');
      return { at: 0, why: 'ce n’est pas du JSON.' };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { at: this.#at, why: error.message };
    }
  }

  #skip(): number {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
    return this.#at;
  }

  #fail(why: string): never {
    const rest = this.#text.slice(this.#skip());
    throw new Fault(
      !rest
        ? 'le fichier s’arrête trop tôt : une accolade } ou un crochet ] manque à la fin.'
        : /^\/[/*]/.test(rest)
          ? 'JSON n’a pas de commentaires : enlevez-le.'
          : /^['‘’“”«]/.test(rest)
            ? 'écrivez des guillemets droits " autour des textes.'
            : `trouvé « ${rest.slice(0, 20).split('\n')[0]} ». ${why}`,
    );
  }

  #token(): string | null {
    TOKEN.lastIndex = this.#at;
    const found = TOKEN.exec(this.#text);
    return found && (found[1] ?? found[2] ?? found[3] ?? found[4])!;
  }

  #take(token: string): boolean {
    if (this.#token() !== token) return false;
    this.#at = this.#skip() + token.length;
    return true;
  }

  #value(): void {
    if (this.#take('{')) return this.#items('}', true);
    if (this.#take('[')) return this.#items(']', false);
    const token = this.#token();
    if (!token || /^[}\]:,]$/.test(token)) this.#fail('Une valeur manque ici.');
    this.#take(token);
  }

  #items(end: string, isObject: boolean): void {
    if (this.#take(end)) return;
    for (;;) {
      if (isObject) {
        const key = this.#token();
        if (!key?.startsWith('"'))
          this.#fail(
            key === end
              ? 'La virgule d’avant est en trop.'
              : 'Une clé entre guillemets "…" est attendue.',
          );
        this.#take(key!);
        if (!this.#take(':')) this.#fail('Deux-points : attendus après la clé.');
      } else if (this.#token() === end) this.#fail('La virgule d’avant est en trop.');
      this.#value();
      if (this.#take(end)) return;
      if (!this.#take(',')) this.#fail('Une virgule manque juste avant.');
    }
  }
}
