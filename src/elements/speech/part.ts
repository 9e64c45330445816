import type { ReactiveController, ReactiveElement } from 'lit';
import type { Session } from '../../session.js';
import type { Readable } from '../../speech/readable.js';

type Host = ReactiveElement & { readonly session: Session; readonly for: string };

/** The text that an author has put the button beside: named by its id, or the article that it stands in. */
export class PartController implements ReactiveController {
  readable: Readable | null = null;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.readable = null;
  }

  /** Reads it as it is now; null stands for the whole page. False where it cannot be read. */
  async read(): Promise<boolean> {
    const part = this.#element();
    try {
      this.readable = part ? await this.#host.session.part(part) : null;
      return true;
    } catch {
      return false;
    }
  }

  #element(): Element | null {
    const { for: id, ownerDocument: document } = this.#host;
    const found = id ? document.getElementById(id) : this.#host.closest('article, section, main');
    if (id && !found)
      console.warn(
        `Parvis : <parvis-speech for="${id}"> : aucun élément de la page n’a cet id. Écrire l’id de l’article à lire.`,
      );
    return found;
  }
}
