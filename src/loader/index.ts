import type { Config, ParvisGlobal } from '../config.js';
import type { OpenRequest } from '../requests.js';
import { findBase, findScript } from './address.js';
import { loadConfig } from './config.js';
import { applyStoredLook } from './early.js';
import { drawLauncher, type Launcher } from './launcher.js';

/** Hash in the name of each feature's chunk; written by the build. */
declare const __CHUNKS__: Readonly<Record<string, string>>;
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
  if (
    view.Parvis ||
    !base ||
    (script && script.dataset.enabled === 'false') ||
    /[?&]parvis=off\b/.test(location.search) ||
    document.documentElement.localName !== 'html'
  ) {
    return;
  }

  let launcher: Launcher | undefined;
  let tries = 0;
  let removed = false;
  const bring = (feature: string) => import(`${base}chunks/${feature}-${__CHUNKS__[feature]}.js${tries ? '?' + tries : ''}`);
  const early = applyStoredLook();
  const parvis: ParvisGlobal = (view.Parvis = {
    version: __VERSION__,
    base,
    config: {},
    early,
    remove: () => {
      removed = true;
      observer.disconnect();
      document.removeEventListener('parvis-open-request', answer);
      removeEventListener('popstate', hear, true);
      launcher?.remove();
      parvis.onRemove?.();
      delete view.Parvis;
    },
  });

  const hear = (event: PopStateEvent) => parvis.onPopState?.(event);
  addEventListener('popstate', hear, true);
  const wake = () => bring('session').then((session) => session.wake(document)).catch(quiet);
  /** Settings made in another tab of the site are for this one too. */
  const listen = () => {
    try {
      const channel = new BroadcastChannel('parvis');
      const close = () => channel.close();
      channel.onmessage = ({ data }) => {
        if (!data || !data.preferences) return;
        close();
        wake();
      };
      channel.postMessage({ hello: true });
      addEventListener('pagehide', close, { once: true });
      addEventListener('storage', ({ key }) => key === 'parvis' && wake(), { once: true });
    } catch {
      // No channel here: this tab is alone.
    }
  };

  const open = async (feature: string, press = false) => {
    try {
      launcher?.say('');
      await bring(feature);
      const name = 'parvis-' + feature;
      const shown = (document.querySelector(name) ||
        document.documentElement.appendChild(document.createElement(name))) as Shown;
      await shown[press ? 'toggle' : 'show']();
    } catch {
      tries++;
      launcher?.say("Cela n'a pas marché. Essayez encore, ou demandez de l'aide.");
    }
  };
  const answer = (event: Event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    open((event as OpenRequest).feature);
  };
  const observer = new MutationObserver(() => launcher && !launcher.host.isConnected && launcher.place());

  const draw = (config: Config) => {
    parvis.config = config;
    if (removed || !document.body || document.body.localName !== 'body') return;
    if (config.enabled === false) return parvis.remove();
    if (early) wake();
    else listen();
    document.addEventListener('parvis-open-request', answer);
    if (isInsideOurs()) return;
    launcher = drawLauncher(config);
    const { button } = launcher;
    button.onclick = () => open('toolbar', true);
    button.onpointerenter = button.onfocus = () => {
      button.onpointerenter = button.onfocus = null;
      bring('toolbar').catch(quiet);
    };
    const expand = (event: Event) => {
      if ((event.target as Element).localName === 'parvis-toolbar')
        button.setAttribute('aria-expanded', String(event.type === 'parvis-open'));
    };
    document.addEventListener('parvis-open', expand);
    document.addEventListener('parvis-close', expand);
    launcher.place();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  whenParsed(() =>
    loadConfig(script, (complaints) => bring('report').then(({ report }) => report(complaints), quiet))
      .then(draw)
      .catch(quiet),
  );
}

/** Inside a frame of a page that has the button already, one is enough. */
function isInsideOurs(): boolean {
  try {
    return view !== view.top && !!(view.top as View).Parvis;
  } catch {
    return false;
  }
}

function whenParsed(act: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}

function quiet(): void {}

try {
  start();
} catch {
  // The page goes on as if we were not there.
}
