import type { Config, ParvisGlobal } from '../config.js';
import type { OpenRequest } from '../requests.js';
import { findBase, findScript } from './address.js';
import { loadConfig } from './config.js';
import { applyStoredLook, isStored, read } from './early.js';
import { drawLauncher, type Launcher } from './launcher.js';

/** Names of the features, with a space between, and the hash in the names of their chunks; written by the build. */
declare const __FEATURES__: string;
declare const __HASH__: string;
declare const __VERSION__: string;

type View = Window & { Parvis?: ParvisGlobal };
interface Shown extends HTMLElement {
  show(): void;
  toggle(): void;
}

const view = window as View;

/**
 * What the script tag does: stored settings at once, then one button, then what the visitor asks for.
 * Nothing of ours may throw into the page; where it cannot work, it leaves quietly.
 */
function start(): void {
  const script = findScript();
  const base = findBase(script);
  const asked = /[?&]parvis=(\w+)/.exec(location.search)?.[1];
  if (
    // Ours, or a name that the page has taken; an element of that `id` takes nothing.
    view.hasOwnProperty('Parvis') ||
    !base ||
    script?.dataset.enabled === 'false' ||
    asked === 'off' ||
    document.documentElement.localName !== 'html'
  ) {
    return;
  }

  const stay = new AbortController();
  const { signal } = stay;
  let launcher: Launcher | undefined;
  let tries = 0;
  /**
   * Firefox remembers for ever that a module, or one that it imports, did not come. So each try writes the address
   * of the folder otherwise: a server reads the same letters, and what the module imports follows.
   */
  const bring = (feature: string) =>
    import(
      `${base}${'%63%68%75%6e%6b%73'.slice(0, tries * 3)}${'chunks'.slice(tries)}/${feature}-${__HASH__}.js`
    ).then(
      (module) => {
        if (signal.aborted) throw 0;
        return module;
      },
      (error) => {
        tries++;
        throw error;
      },
    );
  const early = applyStoredLook();
  const parvis: ParvisGlobal = (view.Parvis = {
    version: __VERSION__,
    base,
    config: {},
    early,
    remove: () => {
      stay.abort();
      hush();
      observer.disconnect();
      launcher?.host.remove();
      parvis.onRemove?.();
      early?.remove();
      delete view.Parvis;
    },
  });

  addEventListener('popstate', (event) => parvis.onPopState?.(event), { capture: true, signal });
  let channel: BroadcastChannel | undefined;
  let awake: boolean | undefined;
  const hush = () => channel?.close();
  const wake = () => {
    awake = true;
    hush();
    bring('session')
      .then((session) => session.wake(document))
      .catch(quiet);
  };
  /** Settings kept, or made in another tab of the site, are for this page too. */
  const listen = () => {
    if (awake) return;
    if (isStored()) return wake();
    try {
      channel = new BroadcastChannel('parvis');
      channel.onmessage = ({ data }) => data && data.preferences && wake();
      channel.postMessage({ hello: true });
    } catch {
      // No channel here: this tab is alone.
    }
  };

  const open = async (feature: string, press?: boolean) => {
    try {
      launcher?.say('');
      await bring(feature);
      const name = 'parvis-' + feature;
      const shown = (found(name) ||
        document.documentElement.appendChild(document.createElement(name))) as Shown;
      await shown[press ? 'toggle' : 'show']();
    } catch {
      launcher?.say("Cela n'a pas marché. Essayez encore, ou demandez de l'aide.");
    }
  };
  /**
   * Elements that the author has put in the page, or asks for in its address, and what the visitor had open in this tab,
   * each time the page has brought others; the launcher on top. The page may replace what it holds, its root included.
   */
  const look = () => {
    for (const feature of __FEATURES__.split(' ')) {
      const name = 'parvis-' + feature;
      // Asked apart: each is found by one look at an element's name, five times as fast as both at once.
      if (feature === asked || read(name) || found(name) || found(`[data-${name}]`))
        // Each in a task of its own: asking for a module takes a slow phone 5 ms.
        setTimeout(() => bring(feature).catch(quiet));
    }
    launcher?.place();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  const observer = new MutationObserver(look);

  const draw = (config: Config) => {
    parvis.config = config;
    if (signal.aborted) return;
    if (config.enabled === false || document.body?.localName !== 'body') return parvis.remove();
    listen();
    addEventListener('pagehide', hush, { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && listen(), { signal });
    addEventListener(
      'parvis-open-request',
      (event) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        void open((event as OpenRequest).feature);
      },
      { signal },
    );
    addEventListener('parvis-seek', look, { signal });
    if (!isInsideOurs()) {
      launcher = drawLauncher(config, signal);
      const { button } = launcher;
      button.onclick = () => open('toolbar', true);
      button.onpointerenter = button.onfocus = () => {
        button.onpointerenter = button.onfocus = null;
        bring('toolbar').catch(quiet);
      };
    }
    look();
  };
  whenParsed(() =>
    loadConfig(script, (complaints) =>
      bring('report').then(({ report }) => report(complaints), quiet),
    )
      .then(draw)
      .catch(quiet),
  );
}

/** Inside a frame of a page that has the button already, one is enough. */
function isInsideOurs(): unknown {
  const { parent, top } = view;
  try {
    return view !== parent && ((parent as View).Parvis || (top as View).Parvis)?.version;
  } catch {
    return false;
  }
}

function whenParsed(act: () => void): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}

const found = (selector: string) => document.querySelector(selector);

function quiet(): void {}

try {
  start();
} catch {
  // The page goes on as if we were not there.
}
