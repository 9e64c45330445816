import { assetUrl } from './config.js';

/** Pages whose site has refused a worker of ours from another site: they are not asked again. */
const refused = new WeakSet<Window>();

/**
 * Starts a worker of our folder. Browsers start none from another site: there one line in the page's own name brings it, where
 * both sites allow that. Throws where none can start; what is refused later fires `error`.
 */
export function startWorker(view: Window, path: string, options: WorkerOptions = {}): Worker {
  const { Worker } = view as Window & typeof globalThis;
  const address = assetUrl(view, path);
  if (new URL(address).origin === view.location.origin) return new Worker(address, options);
  if (refused.has(view)) throw new Error('this site allows no worker from another one');
  const said = JSON.stringify(address);
  const code = options.type === 'module' ? `import ${said}` : `importScripts(${said})`;
  const line = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  let worker: Worker;
  try {
    worker = new Worker(line, options);
  } catch (error) {
    refused.add(view);
    URL.revokeObjectURL(line);
    throw error;
  }
  const settle = ({ type }: Event) => {
    worker.removeEventListener('message', settle);
    worker.removeEventListener('error', settle);
    URL.revokeObjectURL(line);
    if (type === 'error') refused.add(view);
  };
  worker.addEventListener('message', settle);
  worker.addEventListener('error', settle);
  return worker;
}
