import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { icsOf } from '../../src/contact/ics.js';
import { mailtoHref, requestMail, smsHref } from '../../src/contact/mail-text.js';
import type { CallbackRequest } from '../../src/contact/request.js';

const REQUEST: Partial<CallbackRequest> = {
  channel: 'phone',
  phone: '+33612345678',
  firstName: 'Zoé',
  reason: 'etat-civil',
  message: 'Ligne 1\nLigne 2 & 100 % = é ? 🎉',
  window: 'am',
  needs: ['lsf', 'interpreter:ar'],
  page: { url: 'https://mairie.exemple.fr/x?a=1&b=2', title: 'État civil' },
};
const EVENT = {
  uid: 'BX-47@mairie.exemple.fr',
  start: '2027-03-29T09:00:00+02:00',
  end: '2027-03-29T09:30:00+02:00',
  stamp: '2027-03-01T00:00:00Z',
  summary: 'Rappel de la mairie',
};

describe('a letter to the town, when nothing else works', () => {
  it('holds the whole request in plain words', () => {
    const { subject, body } = requestMail(REQUEST, { town: 'Rennes', reason: 'État civil' });
    assert.equal(subject, 'Rappel demandé – État civil');
    for (const part of [
      'la mairie de Rennes',
      'Prénom : Zoé',
      'Téléphone : 06 12 34 56 78',
      'Quand : le matin',
      'langue des signes (LSF), interprète (ar)',
      'Ligne 1\nLigne 2',
      'https://mairie.exemple.fr/x?a=1&b=2',
    ])
      assert.ok(body.includes(part), part);
    assert.ok(requestMail({}).body.includes('dès que possible'));
    assert.doesNotMatch(requestMail({}).body, /undefined|\n\n\n/);
  });

  it('opens in any mail program, and its text comes back as it was', () => {
    const mail = requestMail(REQUEST, { reason: 'État civil' });
    const url = new URL(mailtoHref('mairie@exemple.fr', mail));
    assert.equal(url.protocol, 'mailto:');
    assert.equal(url.pathname, 'mairie@exemple.fr');
    assert.deepEqual([...url.searchParams.keys()], ['subject', 'body']);
    assert.equal(url.searchParams.get('body'), mail.body.replace(/\n/g, '\r\n'));
    assert.equal(url.searchParams.get('subject'), mail.subject);
  });

  it('is never cut inside a letter, nor too long for old programs', () => {
    for (const message of [
      'é'.repeat(3000),
      '🎉'.repeat(3000),
      'a'.repeat(9000),
      '\ud800\udc00\ud800',
    ]) {
      const href = mailtoHref('mairie@exemple.fr', requestMail({ ...REQUEST, message }));
      assert.ok(href.length <= 1910, `${href.length}`);
      assert.doesNotThrow(() => decodeURIComponent(href));
      assert.doesNotThrow(() => decodeURIComponent(smsHref('0612345678', { ...REQUEST, message })));
    }
  });

  it('adds nobody to whom it goes', () => {
    const href = mailtoHref('a@b.fr?bcc=x@y.fr', { subject: 'x&bcc=x@y.fr', body: '' });
    assert.deepEqual([...new URL(href).searchParams.keys()], ['subject', 'body']);
  });

  it('is short as an SMS', () => {
    const href = smsHref('06 99 99 99 99', REQUEST, { reason: 'État civil' });
    assert.match(href, /^sms:\+33699999999\?&body=/);
    assert.match(
      decodeURIComponent(href),
      /me rappeler au 06 12 34 56 78 \? Sujet : État civil\. Zoé\./,
    );
  });
});

describe('the event of a call', () => {
  it('is a calendar of RFC 5545', () => {
    const text = icsOf({
      ...EVENT,
      description: 'a\nb',
      location: 'Au téléphone',
      url: 'https://x.fr/a',
      remindMinutes: 15,
    });
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    for (const line of [
      'DTSTART:20270329T070000Z',
      'DTEND:20270329T073000Z',
      'DTSTAMP:20270301T000000Z',
      'METHOD:PUBLISH',
      'STATUS:CONFIRMED',
      'SEQUENCE:0',
      'DESCRIPTION:a\\nb',
      'TRIGGER:-PT15M',
    ])
      assert.ok(text.includes(`\r\n${line}\r\n`), line);
    assert.doesNotMatch(text.replace(/\r\n/g, ''), /[\r\n]/);
    const cancelled = icsOf({ ...EVENT, isCancelled: true, sequence: 2 });
    assert.match(cancelled, /METHOD:CANCEL[^]*SEQUENCE:2[^]*STATUS:CANCELLED/);
  });

  it('has lines of 75 bytes at most, which unfold to what was written', () => {
    for (const summary of [
      'é'.repeat(200),
      '🎉'.repeat(100),
      `a${'é'.repeat(200)}`,
      'x; y, z\\ '.repeat(30),
    ]) {
      const text = icsOf({ ...EVENT, summary });
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /\ufffd/);
      }
      const unfolded = /^SUMMARY:(.*)$/mu.exec(text.replace(/\r\n /g, '').replace(/\r/g, ''))![1]!;
      assert.equal(unfolded.replace(/\\([\\;,])/g, '$1'), summary);
    }
  });

  it('takes no line of another', () => {
    const text = icsOf({
      ...EVENT,
      summary: 'x\r\nATTENDEE:mailto:x@y.fr',
      uid: 'a\nb',
      url: 'https://x.fr/\r\nX:1',
    });
    assert.doesNotMatch(text, /^(?:ATTENDEE|X|b)/m);
  });
});
