import assert from 'node:assert/strict';
import { it } from 'node:test';
import { AgentVisit } from './agent-visit.js';
import { newNumber, town } from './receiver-at.js';
import type { Start } from './requests-suite.js';

const LIST = '/agent/saint-orlain';

/** What an agent does, whatever keeps the requests. */
export function agentSuite(start: Start): void {
  it('is taken, called, noted and closed by an agent', async () => {
    const at = await start();
    const asked = await at.ask({ message: 'La cantine', needs: ['lsf', 'interpreter:ar'] });
    const agent = await AgentVisit.signIn(at);
    const list = await agent.open(LIST);
    assert.ok(list.text.includes(asked.json.reference));
    assert.match(list.text, /href="tel:\+33612345678"[^>]*>06 12 34 56 78</);
    const { id } = asked.json;
    assert.equal((await agent.act(id, 'take')).status, 303);
    await agent.act(id, 'no-answer');
    await agent.act(id, 'no-answer');
    await agent.act(id, 'note', { note: 'Rappeler après 11 h' });
    const page = await agent.open(`${LIST}/demandes/${id}`);
    assert.match(page.text, /Pas de réponse \(2\)/);
    assert.match(page.text, /Rappeler après 11 h/);
    assert.match(page.text, /interprète \(arabe\)/);
    assert.equal((await at.fetch(asked.json.statusUrl)).json.status, 'called');
    await agent.act(id, 'close');
    assert.match((await agent.open(LIST)).text, /Aucune demande ici/);
    assert.ok((await agent.open(`${LIST}?vue=finies`)).text.includes(asked.json.reference));
    assert.equal((await agent.act(id, 'take')).status, 409);
    await agent.act(id, 'reopen');
    assert.ok((await agent.open(LIST)).text.includes(asked.json.reference));
    const journal = await agent.open(`${LIST}/journal`);
    for (const deed of ['Demande prise', 'Pas de réponse', 'Note écrite', 'Demande finie'])
      assert.ok(journal.text.includes(deed), deed);
    assert.ok(!/Zoé|0?6 ?12 ?34/.test(journal.text));
    const figures = await agent.open(`${LIST}/chiffres`);
    assert.match(figures.text, /Finies à temps<\/th><td>1</);
    assert.match(figures.text, /Sujet : École<\/th><td>1</);
  });

  it('puts what is most urgent first', async () => {
    const at = await start();
    const { json } = await at.fetch('/v1/slots?days=5');
    const slots = json.slots as { id: string; start: string }[];
    const later = await at.ask({ phone: newNumber(), slotId: slots.at(-1)!.id });
    const soon = await at.ask({ phone: newNumber(), slotId: slots[0]!.id });
    const danger = await at.ask({
      phone: newNumber(),
      window: 'pm',
      message: 'Il y a le feu dans la maison',
    });
    assert.equal(danger.json.emergency.numbers[0].number, '18');
    const agent = await AgentVisit.signIn(at);
    const { text } = await agent.open(LIST);
    const order = [danger, soon, later].map((one) => text.indexOf(one.json.reference));
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      order,
    );
    assert.match(text, /Urgence \?/);
    at.clock.now += 86_400_000;
    const late = await AgentVisit.signIn(at);
    assert.match((await late.open(LIST)).text, /En retard/);
  });

  it('finds a request by name, number or reference, and nothing by a trick', async () => {
    const at = await start();
    const asked = await at.ask({ firstName: 'Béatrice' });
    await at.ask({ phone: newNumber(), firstName: 'Paul' });
    const agent = await AgentVisit.signIn(at);
    const found = async (words: string) => {
      const { text } = await agent.open(`${LIST}?q=${encodeURIComponent(words)}`);
      return [text.includes('Béatrice</'), text.includes('Paul</'), text].slice(0, 2).join();
    };
    const shows = async (words: string) => {
      const { text } = await agent.open(`${LIST}?q=${encodeURIComponent(words)}`);
      return text.includes(`/demandes/${asked.json.id}`);
    };
    assert.equal(await shows('beatrice'), true);
    assert.equal(await shows('06 12 34'), true);
    assert.equal(await shows(asked.json.reference.toLowerCase()), true);
    assert.equal(await shows('%'), false);
    assert.equal(await shows("' OR 1=1 --"), false);
    assert.equal(await shows('paul'), false);
    assert.equal(await found('zzz'), 'false,false');
  });

  it('erases for ever what an agent erases', async () => {
    const at = await start();
    const asked = await at.ask();
    const agent = await AgentVisit.signIn(at);
    await agent.act(asked.json.id, 'note', { note: 'Une note' });
    assert.equal((await agent.act(asked.json.id, 'erase')).status, 400);
    assert.equal((await agent.act(asked.json.id, 'erase', { sure: 'oui' })).status, 303);
    assert.deepEqual(await at.rows('SELECT id FROM requests'), []);
    assert.deepEqual(await at.rows('SELECT id FROM notes'), []);
    assert.equal((await at.fetch(asked.json.statusUrl)).status, 404);
  });

  it('opens to a link that serves once, for fifteen minutes, and to no one else', async () => {
    const at = await start();
    const visit = new AgentVisit(at);
    const link = await visit.askLink('marie@saint-orlain.example');
    assert.equal((await visit.enter(link)).status, 303);
    assert.match(visit.cookie, /^parvis_agent=[\w-]{43}$/);
    assert.equal((await new AgentVisit(at).enter(link)).status, 400);
    const late = await visit.askLink('marie@saint-orlain.example');
    at.clock.now += 15 * 60_000 + 1;
    assert.equal((await new AgentVisit(at).enter(late)).status, 400);
    const count = at.mailbox.mails.length;
    const stranger = await at.form('/agent/connexion', { email: 'pirate@exemple.fr' });
    const known = await at.form('/agent/connexion', { email: 'accueil@saint-orlain.example' });
    assert.equal(stranger.text, known.text);
    await at.mailbox.next(() => at.mailbox.mails.length > count);
    assert.equal(at.mailbox.mails.filter(({ to }) => to[0] === 'pirate@exemple.fr').length, 0);
    assert.equal((await at.fetch(LIST, { headers: { accept: 'text/html' } })).status, 401);
    const hashes = await at.rows('SELECT token_hash FROM sessions');
    assert.ok(!visit.cookie.includes(String(hashes[0]?.['token_hash'])));
    at.clock.now += 10 * 3_600_000;
    assert.equal((await visit.open(LIST)).status, 401);
  });

  it('does nothing for a form that its pages have not made', async () => {
    const at = await start();
    const asked = await at.ask();
    const agent = await AgentVisit.signIn(at);
    const path = `${LIST}/demandes/${asked.json.id}`;
    const forged = await agent.send(path, { csrf: 'A'.repeat(43), deed: 'close' });
    assert.equal(forged.status, 400);
    const other = await AgentVisit.signIn(at, 'marie@saint-orlain.example');
    await other.open(path);
    assert.equal((await agent.send(path, { deed: 'close' })).status, 400);
    assert.equal((await at.fetch(asked.json.statusUrl)).json.status, 'received');
  });

  it('never shows a town to the agents of another', async () => {
    const at = await start({
      towns: {
        'saint-orlain': town(),
        ourdelle: town({ agents: ['agent@ourdelle.example'], origins: ['https://o.example'] }),
      },
    });
    const asked = await at.ask({}, undefined, '?town=saint-orlain');
    const agent = await AgentVisit.signIn(at, 'agent@ourdelle.example');
    for (const path of [
      LIST,
      `${LIST}/demandes/${asked.json.id}`,
      `${LIST}/export.csv`,
      `${LIST}/imprimer`,
      `${LIST}/journal`,
      `/agent/ourdelle/demandes/${asked.json.id}`,
    ]) {
      const { status, text } = await agent.open(path);
      assert.equal(status, 404, path);
      assert.ok(!/Zoé|6 12 34/.test(text), path);
    }
    await agent.open('/agent/ourdelle');
    for (const place of ['saint-orlain', 'ourdelle'])
      assert.equal(
        (await agent.send(`/agent/${place}/demandes/${asked.json.id}`, { deed: 'close' })).status,
        404,
      );
    assert.doesNotMatch((await agent.open('/agent/ourdelle/export.csv')).text, /Zoé/);
  });

  it('brings an agent from the e-mail to the request', async () => {
    const at = await start();
    const asked = await at.ask();
    const mail = await at.mailbox.next(({ subject }) => subject.startsWith('Rappel demandé'));
    const link = /Ouvrir la demande : (\S+)/.exec(mail.text)![1]!;
    const agent = await AgentVisit.signIn(at);
    assert.ok((await agent.open(link)).text.includes(asked.json.reference));
    // A strict cookie stays away when another site leads here: the page loads itself again.
    const from = await at.fetch(link, {
      headers: { accept: 'text/html', 'sec-fetch-site': 'cross-site' },
    });
    assert.match(from.text, /http-equiv="refresh"/);
  });
}
