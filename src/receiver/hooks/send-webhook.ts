import { createHmac } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { SECOND } from '../clock.js';
import type { Webhook } from '../config/schema.js';
import { isPublicAddress, lookupPublic, PrivateAddress } from './public-address.js';

const PATIENCE = 10 * SECOND;

/** `t=…,v1=…`: the time, in seconds, and a HMAC-SHA256 of `t.body`, so that nobody else writes it, nor sends it again later. */
export function signWebhook(secret: string, body: string, seconds: number): string {
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${signature}`;
}

/** Resolves where the other side has said 2xx. Follows no redirection. */
export function sendWebhook(
  { url, secret, allowPrivate }: Webhook,
  event: { readonly id: string; readonly body: string; readonly seconds: number },
): Promise<void> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) && !isPublicAddress(host))
    return Promise.reject(new PrivateAddress(`${host} is not a public address`));
  return new Promise((resolve, reject) => {
    const request = (target.protocol === 'https:' ? https : http).request(target, {
      method: 'POST',
      agent: false,
      timeout: PATIENCE,
      signal: AbortSignal.timeout(PATIENCE),
      ...(allowPrivate ? {} : { lookup: lookupPublic }),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(event.body),
        'user-agent': 'parvis-receiver',
        'parvis-event': event.id,
        'parvis-signature': signWebhook(secret, event.body, event.seconds),
      },
    });
    request.on('error', reject);
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('response', (response) => {
      // What it answers is not read.
      response.destroy();
      const { statusCode = 0 } = response;
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(Object.assign(new Error('webhook refused'), { responseCode: statusCode }));
    });
    request.end(event.body);
  });
}
