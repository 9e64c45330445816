// Visitors as the widget makes them: one key for each request, sent again until it is acknowledged.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { SITE } from './receiver-process.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let numbers = 0;

/** A number that nobody else has. */
export const newNumber = () => `+336${String(10_000_000 + ++numbers * 7).padStart(8, '0')}`;

export const bodyOf = (more = {}) => ({
  channel: 'phone',
  phone: newNumber(),
  firstName: 'Zoé',
  reason: 'etat-civil',
  message: 'Bonjour, je voudrais une carte d’identité.',
  locale: 'fr',
  privacyVersion: '1',
  website: '',
  startedAt: new Date(Date.now() - 60_000).toISOString(),
  ...more,
});

/** One POST; `cutAfter` ms pulls the plug on the visitor's side. */
export function post(url, key, body, { agent, cutAfter } = {}) {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const request = http.request(`${url}/v1/callbacks`, {
      method: 'POST',
      agent,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'idempotency-key': key,
        origin: SITE,
      },
    });
    const cut = cutAfter === undefined ? null : setTimeout(() => request.destroy(), cutAfter);
    request.setTimeout(30_000, () => request.destroy());
    request.on('error', (error) => {
      clearTimeout(cut);
      reject(error);
    });
    request.on('response', (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (part) => (answer += part));
      response.on('error', reject);
      response.on('close', () => {
        clearTimeout(cut);
        if (!response.complete) return reject(new Error('cut'));
        resolve({ status: response.statusCode, body: answer });
      });
    });
    request.end(text);
  });
}

/**
 * So many requests, so many at once, each until it is acknowledged.
 * @param chances of a second sending at the same time, and of a cut
 */
export async function crowd(url, { count, inFlight, double = 0, cut = 0, bodies, onDone }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: inFlight * 2 });
  const seen = { sent: 0, doubled: 0, cut: 0, failed: 0, unavailable: 0, other: {} };
  const acknowledged = [];
  let next = 0;
  const one = async () => {
    while (next < count) {
      const body = bodies?.[next] ?? bodyOf();
      next += 1;
      const key = randomUUID();
      for (let attempt = 0; ; attempt++) {
        if (attempt > 4000) throw new Error(`never acknowledged: ${JSON.stringify(seen)}`);
        const cutAfter = Math.random() < cut ? Math.random() * 30 : undefined;
        seen.sent += 1;
        if (cutAfter !== undefined) seen.cut += 1;
        const twice = Math.random() < double;
        if (twice) {
          seen.doubled += 1;
          post(url, key, body, { agent }).then(
            (answer) => note(answer, key, body),
            () => {},
          );
        }
        try {
          const answer = await post(url, key, body, { agent, cutAfter });
          if (note(answer, key, body)) break;
          await pause(50 + Math.random() * 100);
        } catch {
          seen.failed += 1;
          await pause(20 + Math.random() * 80);
        }
      }
      onDone?.(acknowledged.length);
    }
  };
  function note({ status, body: text }, key, body) {
    if (status === 200 || status === 201) {
      acknowledged.push({ key, body, ...JSON.parse(text) });
      return true;
    }
    if (status === 503) seen.unavailable += 1;
    else seen.other[status] = (seen.other[status] ?? 0) + 1;
    return false;
  }
  await Promise.all(Array.from({ length: inFlight }, one));
  // Those that were sent twice may still be answered.
  await pause(300);
  agent.destroy();
  return { acknowledged, seen };
}
