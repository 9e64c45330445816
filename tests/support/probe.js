// Stands in a page before any other script, and keeps what happens there in `probe`. It keeps the natives that
// some pages of the corpus replace.
(() => {
  const { apply } = Reflect;
  const list = [];
  const push = (kind, text) => {
    list[list.length] = { kind, text };
  };
  const name = (node) => {
    if (!node) return '';
    const id = node.nodeType === 1 ? node.getAttribute('id') : '';
    const src = node.nodeName === 'SCRIPT' ? node.getAttribute('src') : '';
    return node.nodeName + (id ? '#' + id : '') + (src ? ' ' + src : '');
  };
  const isOurs = (node) => /^parvis-/i.test(node.nodeName);
  addEventListener('error', (event) =>
    push('error', String(event.message || (event.target && event.target.nodeName))),
  );
  addEventListener('unhandledrejection', (event) => push('error', String(event.reason)));
  addEventListener('securitypolicyviolation', (event) =>
    push(
      'violation',
      event.violatedDirective + ' ' + event.blockedURI + ' ' + (event.sourceFile || ''),
    ),
  );
  document.addEventListener('securitypolicyviolation', (event) =>
    push('violation', event.violatedDirective),
  );

  const take = MutationObserver.prototype.takeRecords;
  const note = (records) => {
    for (let at = 0; at < records.length; at++) {
      const { type, target, addedNodes, removedNodes, attributeName } = records[at];
      if (isOurs(target)) continue;
      if (type === 'attributes')
        push('mutation', 'attribute ' + attributeName + ' of ' + name(target));
      for (const node of addedNodes)
        if (node.nodeType === 1)
          push(isOurs(node) ? 'ours' : 'mutation', name(node) + ' in ' + name(target));
      for (const node of removedNodes)
        if (node.nodeType === 1)
          push(isOurs(node) ? 'ours' : 'mutation', name(node) + ' out of ' + name(target));
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, attributes: true, subtree: true });

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => apply(cookie.get, document, []),
    set: (value) => {
      push('cookie', value);
      apply(cookie.set, document, [value]);
    },
  });
  const wasScript = () => (document.currentScript ? document.currentScript.src : '');
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    push('storage', String(key) + ' ' + wasScript());
    return apply(setItem, this, [key, value]);
  };

  const printed = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    const print = console[level];
    console[level] = (...parts) => {
      printed[printed.length] = level + ': ' + parts.join(' ');
      return apply(print, console, parts);
    };
  }

  Object.defineProperty(window, 'probe', {
    value: {
      /** What scripts printed in the console, `level: text`. */
      printed,
      /** What was noted of a kind, in order. */
      noted(kind) {
        note(apply(take, observer, []));
        const found = [];
        for (let at = 0; at < list.length; at++)
          if (list[at].kind === kind) found[found.length] = list[at].text;
        return found;
      },
    },
  });
})();
