/** One Content-Security-Policy: its directives and their sources. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Several policies may come in one header, with a comma between. */
export function policiesOf(texts: readonly (string | null | undefined)[]): Policy[] {
  return texts
    .flatMap((text) => (text ?? '').split(','))
    .filter((text) => text.trim())
    .map((text) => {
      const policy = new Map<string, string[]>();
      for (const part of text.split(';')) {
        const [name, ...sources] = part.trim().split(/\s+/);
        const key = name!.toLowerCase();
        if (key && !policy.has(key)) policy.set(key, sources);
      }
      return policy;
    });
}

/** The first of these directives that the policy has: it decides. */
export function deciding(policy: Policy, names: readonly string[]): string | null {
  return names.find((name) => policy.has(name)) ?? null;
}

/** Whether sources let an address through, for a page. */
export function lets(sources: readonly string[], address: URL, page: URL): boolean {
  return sources.some((said) => {
    const source = said.toLowerCase();
    if (source === '*') return /^https?:$/.test(address.protocol);
    if (source === "'self'") return address.origin === page.origin;
    if (source.startsWith("'")) return false;
    if (/^[a-z][a-z\d+.-]*:$/.test(source))
      return address.protocol === source || (source === 'http:' && address.protocol === 'https:');
    const [, scheme, host, port, path] =
      /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[^:/]+)(?::(\d+|\*))?(\/.*)?$/.exec(source) ?? [];
    if (!host) return false;
    if (
      scheme &&
      address.protocol !== `${scheme}:` &&
      !(scheme === 'http' && address.protocol === 'https:')
    )
      return false;
    const name = address.hostname.toLowerCase();
    if (host.startsWith('*') ? !name.endsWith(host.slice(1)) : name !== host) return false;
    const usual = address.protocol === 'https:' ? '443' : '80';
    if (
      port !== '*' &&
      (address.port || usual) !== (port ?? (scheme || !address.port ? usual : ''))
    )
      return false;
    const [, wanted] = /^(?:[a-z]+:\/\/)?[^/]+(\/[^?]*)?/i.exec(said) ?? [];
    return (
      !path ||
      path === '/' ||
      (path.endsWith('/') ? address.pathname.startsWith(wanted!) : address.pathname === wanted)
    );
  });
}
