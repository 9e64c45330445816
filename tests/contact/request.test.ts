import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { payloads } from '../falc/hostile.js';
import { checkRequest } from '../../src/contact/check-request.js';

const BODY = {
  channel: 'phone',
  phone: '06 12 34 56 78',
  firstName: ' Marie ',
  reason: 'etat-civil',
  message: 'Bonjour,\r\nje veux un acte.',
  window: 'am',
  locale: 'fr',
  needs: ['lsf', 'interpreter:ar', 'lsf'],
  page: { url: 'https://mairie.exemple.fr/etat-civil', title: 'État civil' },
  privacyVersion: '2026-01',
  helper: true,
  altcha: 'abc',
  website: '',
  startedAt: '2027-03-29T07:00:00.000Z',
};
const errorsOf = (change: object, options?: Parameters<typeof checkRequest>[1]) =>
  (checkRequest({ ...BODY, ...change }, options).errors ?? []).map(
    ({ field, code }) => `${field} ${code}`,
  );

// As an address that a hostile hand would write.
const SCRIPT = ['javascript', 'alert(1)'].join(':');

describe('a request to be called back', () => {
  it('is put in order', () => {
    assert.deepEqual(checkRequest(BODY).request, {
      channel: 'phone',
      phone: '+33612345678',
      firstName: 'Marie',
      reason: 'etat-civil',
      message: 'Bonjour,\nje veux un acte.',
      window: 'am',
      locale: 'fr',
      needs: ['lsf', 'interpreter:ar'],
      page: { url: 'https://mairie.exemple.fr/etat-civil', title: 'État civil' },
      privacyVersion: '2026-01',
      helper: true,
      altcha: 'abc',
      website: '',
      startedAt: '2027-03-29T07:00:00.000Z',
    });
  });

  it('needs little: a way, a number, a reason', () => {
    const { request } = checkRequest({
      channel: 'phone',
      phone: '0612345678',
      reason: 'autre',
      privacyVersion: '1',
      startedAt: 1_800_000_000_000,
    });
    assert.equal(request?.window, 'asap');
    assert.equal(request?.locale, 'fr');
    assert.equal(request?.website, '');
    assert.ok(!('page' in request!) && !('needs' in request!));
  });

  it('says in plain French what is missing or wrong, at each field', () => {
    assert.deepEqual(errorsOf({ channel: undefined }), ['channel missing']);
    assert.deepEqual(errorsOf({ channel: 'fax' }), ['channel unknown']);
    assert.deepEqual(errorsOf({ phone: '' }), ['phone missing']);
    assert.deepEqual(errorsOf({ phone: '3919' }), ['phone special']);
    assert.deepEqual(errorsOf({ phone: '0612' }), ['phone short']);
    assert.deepEqual(errorsOf({ phone: 612 }), ['phone wrong']);
    assert.deepEqual(errorsOf({ channel: 'email' }), ['email missing']);
    assert.deepEqual(errorsOf({ channel: 'email', email: 'marie@exemple' }), ['email unknown']);
    assert.deepEqual(
      errorsOf({ channel: 'email', email: 'marie.petit@exemple.fr', phone: 'x' }),
      [],
    );
    assert.deepEqual(errorsOf({ channel: 'relay' }), ['relay.provider missing']);
    assert.deepEqual(errorsOf({ channel: 'relay', relay: { provider: 'Acceo', mode: 'lsf' } }), []);
    assert.deepEqual(errorsOf({ channel: 'visio', phone: undefined }), ['phone missing']);
    assert.deepEqual(errorsOf({ reason: '' }), ['reason missing']);
    assert.deepEqual(errorsOf({ reason: 'x' }, { reasons: ['etat-civil'] }), ['reason unknown']);
    assert.deepEqual(errorsOf({ message: 'a'.repeat(501) }), ['message long']);
    assert.deepEqual(errorsOf({ slotId: 'demain' }), ['slotId unknown']);
    assert.deepEqual(errorsOf({ slotId: '20270329T0700Z-30' }), []);
    assert.deepEqual(errorsOf({ window: 'soir' }), ['window unknown']);
    assert.deepEqual(errorsOf({ needs: ['voiture'] }), ['needs unknown']);
    assert.deepEqual(errorsOf({ page: { url: SCRIPT, title: '' } }), ['page.url unknown']);
    assert.deepEqual(errorsOf({ privacyVersion: undefined, startedAt: 'x' }), [
      'privacyVersion missing',
      'startedAt wrong',
    ]);
    for (const value of [null, undefined, [], 'a', 3])
      assert.equal(checkRequest(value).errors?.length, 1);
    for (const { message } of checkRequest({}).errors!)
      assert.match(message, /^[A-ZÀ-Ý].{15,}\.$/su);
  });

  it('takes a slot in the place of a time of day', () => {
    const { request } = checkRequest({ ...BODY, slotId: '20270329T0700Z-30' });
    assert.equal(request?.slotId, '20270329T0700Z-30');
    assert.ok(!('window' in request!));
  });

  it('reads short numbers where the town is', () => {
    const { request } = checkRequest(
      { ...BODY, phone: '26 12 34' },
      { territory: 'nouvelle-caledonie' },
    );
    assert.equal(request?.phone, '+687261234');
  });

  it('is as a form without script sends it', () => {
    const { request } = checkRequest({
      ...BODY,
      needs: 'lsf,slow',
      helper: 'on',
      startedAt: '1800000000000',
      page: undefined,
    });
    assert.deepEqual(request?.needs, ['lsf', 'slow']);
    assert.equal(request?.helper, true);
    assert.equal(request?.startedAt, new Date(1_800_000_000_000).toISOString());
  });

  it('carries no sign that cannot be seen, and nothing it does not know', () => {
    const { request } = checkRequest({
      ...BODY,
      firstName: 'Ma\u202erie\u0000\n',
      evil: 1,
      __proto__: { x: 1 },
    });
    assert.equal(request?.firstName, 'Ma rie');
    assert.ok(!('evil' in request!) && !('x' in request!));
  });

  it('never breaks on hostile texts, in any field', () => {
    const texts = [...payloads(), 'a\r\nBcc: x@y.fr', '=cmd|calc', '\ud800'];
    for (const text of texts)
      for (const field of Object.keys(BODY)) {
        const { request, errors } = checkRequest({ ...BODY, [field]: text });
        assert.ok(request ?? errors?.length);
        if (request?.email) assert.doesNotMatch(request.email, /[\s<>]/);
        if (request?.firstName) assert.doesNotMatch(request.firstName, /[\r\n]/);
      }
  });
});
