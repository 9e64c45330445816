import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gatedRewrite } from '../../src/falc/gated-rewrite.js';
import { Lexicon } from '../../src/falc/lexicon.js';
import {
  builtInRewriter,
  listOf,
  openAiRewriter,
  type Fetch,
  type Rewriter,
} from '../../src/falc/provider.js';
import { payloads, randomNumbers, randomText } from './hostile.js';

const lexicon = new Lexicon(
  readFileSync(new URL('../../src/falc/data/lexicon.txt', import.meta.url), 'utf8'),
);
const SOURCE =
  'Afin d’obtenir une carte de bus, les personnes de plus de 65 ans doivent déposer un dossier à la mairie de Trucville avant le 3 mars 2026.';
const EASY =
  'Pour avoir une carte de bus, les personnes de plus de 65 ans doivent donner un dossier à la mairie de Trucville.\nC’est avant le 3 mars 2026.';
const NOT = 'Le service n’est pas ouvert le dimanche.';

/** What the server does with a request: how it answers is the test's. */
type Behaviour = (sentences: string[], response: ServerResponse) => void;
const say = (content: unknown, response: ServerResponse) => {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
};
const answers =
  (...texts: string[]): Behaviour =>
  (_, response) =>
    say(JSON.stringify(texts), response);

/** Milliseconds of work of this process: a loaded machine takes longer, and works no more. */
const busy = () => process.cpuUsage().user / 1000;

describe('a language model on the server of the town', () => {
  let url = '';
  let behave: Behaviour;
  let last: { body: Record<string, unknown>; headers: Record<string, unknown> } | undefined;
  let requests = 0;
  let closed = 0;
  const server = createServer((request, response) => {
    let body = '';
    requests += 1;
    response.on('close', () => (closed += 1));
    response.on('error', () => undefined);
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      last = { body: JSON.parse(body), headers: request.headers };
      const messages = last.body.messages as { content: string }[];
      behave(JSON.parse(messages[1]!.content) as string[], response);
    });
  });
  before(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const rewriter = () =>
    openAiRewriter(
      { url, model: 'petit', headers: { 'X-Commune': '35' } },
      fetch as unknown as Fetch,
    );
  const rewrite = (behaviour: Behaviour, sentences = [SOURCE], options = {}) => {
    behave = behaviour;
    return gatedRewrite(sentences, rewriter(), { timeout: 5000, lexicon, ...options });
  };
  const refused = async (
    behaviour: Behaviour,
    reason: RegExp,
    sentences = [SOURCE],
    options = {},
  ) => {
    const [first] = await rewrite(behaviour, sentences, options);
    assert.equal(first!.result, null);
    assert.match(first!.refusal!, reason);
  };

  it('is told by its host, and gets the sentences and no more', async () => {
    assert.equal(rewriter().where, new URL(url).host);
    await rewrite(answers(EASY));
    assert.equal(last!.body.model, 'petit');
    assert.equal(last!.headers['x-commune'], '35');
    assert.equal(last!.headers.cookie, undefined);
    assert.equal(last!.headers.referer, undefined);
    assert.equal(last!.headers.authorization, undefined);
    assert.deepEqual(JSON.parse((last!.body.messages as { content: string }[])[1]!.content), [
      SOURCE,
    ]);
  });

  it('has its sentence taken where all facts are kept', async () => {
    assert.deepEqual(await rewrite(answers(EASY)), [
      { source: SOURCE, result: EASY, refusal: null },
    ]);
  });

  const wrong: [string, string, string, RegExp][] = [
    ['a changed number', SOURCE, EASY.replace('65', '60'), /un nombre/],
    ['a changed date', SOURCE, EASY.replace('3 mars', '4 mars'), /une date/],
    ['a name left out', SOURCE, EASY.replace(' de Trucville', ''), /un nom/],
    ['a new name', SOURCE, `${EASY}\nDemandez à Monsieur Dupont.`, /un nom/],
    ['a new name at the start', SOURCE, `${EASY}\nDupont vous aide.`, /ajouté : dupont/],
    ['a new name that is a word too', SOURCE, `${EASY}\nPierre vous aide.`, /ajouté : pierre/],
    [
      'a name lost at the start',
      'Trucville organise une fête.',
      'La ville organise une fête.',
      /perdu : trucville/,
    ],
    [
      'a name lost that is a word too',
      'Tours organise une fête.',
      'La ville organise une fête.',
      /perdu : tours/,
    ],
    ['a dropped negation', NOT, 'Le service est ouvert le dimanche.', /une négation/],
    ['a dropped obligation', SOURCE, EASY.replace('doivent donner', 'donnent'), /une obligation/],
    ['a lost limit', SOURCE, EASY.replace('avant ', ''), /une condition/],
    ['a new condition', SOURCE, `${EASY}\nSauf si vous êtes malade.`, /une condition/],
    ['an opposite', 'La carte de bus est gratuite.', 'La carte de bus est payante.', /le sens/],
    ['a new address', SOURCE, `${EASY}\nAllez sur www.mauvais.example.`, /./],
    ['another language', 'Le service ouvre.', 'The service opens.', /ajouté : the/],
    [
      'a word to the reader before',
      'Le service ouvre.',
      'Voici : le service ouvre.',
      /parle au lieu/,
    ],
    ['an excuse', 'Le service ouvre.', 'Désolé, le service ouvre.', /parle au lieu/],
    ['far more words', 'Le service ouvre.', 'Le service ouvre. '.repeat(20), /trop longue/],
    ['no word', SOURCE, '', /vide/],
    ['a script', NOT, `${NOT}<script>alert(1)</script>`, /code/],
    ['an image', NOT, `<img src=x onerror=alert(1)>${NOT}`, /code/],
    ['a link', NOT, `[${NOT}](http://a.example)`, /code|nombre/],
    ['letters that turn round', NOT, NOT.replace('ouvert', '\u202etrevuo\u202c'), /code|sens/],
  ];
  for (const [title, source, answer, reason] of wrong)
    it(`is not followed in ${title}: the rules have the word`, () =>
      refused(answers(answer), reason, [source]));

  it('is followed for one sentence and not for another', async () => {
    const found = await rewrite(answers(EASY, 'Le service est ouvert le dimanche.'), [SOURCE, NOT]);
    assert.deepEqual(
      found.map(({ result }) => result),
      [EASY, null],
    );
  });

  it('may write harmless marks, which are taken off', async () => {
    for (const marked of [
      `<p>${NOT}</p>`,
      `**${NOT}**`,
      `- ${NOT}`,
      `# ${NOT}`,
      `\`\`\`\n${NOT}\n\`\`\``,
      ` ${NOT}\r\n`,
      NOT.replace('pas', '<b>pas</b>'),
    ]) {
      const [found] = await rewrite(answers(marked), [NOT]);
      assert.equal(found!.result, NOT, marked);
    }
  });

  it('may put its list in a fence, or in an object', async () => {
    const fenced: Behaviour = (_, response) => say('```json\n["' + NOT + '"]\n```', response);
    assert.equal((await rewrite(fenced, [NOT]))[0]!.result, NOT);
    const inObject: Behaviour = (_, response) => say(JSON.stringify({ phrases: [NOT] }), response);
    assert.equal((await rewrite(inObject, [NOT]))[0]!.result, NOT);
  });

  it('is left where it answers too few or too many', async () => {
    for (const list of [[], [NOT, NOT, NOT]])
      for (const { result, refusal } of await rewrite(answers(...list), [NOT, SOURCE])) {
        assert.equal(result, null);
        assert.match(refusal!, /pas une fois pour chaque phrase/);
      }
  });

  const broken: [string, Behaviour][] = [
    ['an error 500', (_, response) => void response.writeHead(500).end('{"error":"x"}')],
    ['an error 429', (_, response) => void response.writeHead(429).end()],
    ['broken JSON', (_, response) => void response.end('{"choices":[{"mess')],
    [
      'a web page',
      (_, response) =>
        void response.setHeader('Content-Type', 'text/html').end('<!doctype html><h1>Erreur</h1>'),
    ],
    ['nothing', (_, response) => void response.end()],
    ['other JSON', (_, response) => void response.end('[]')],
    ['null', (_, response) => void response.end('null')],
    ['no text', (_, response) => say(null, response)],
    ['a text that is no list', (_, response) => say(EASY, response)],
    ['a list of numbers', (_, response) => say('[1]', response)],
    ['two lists', (_, response) => say('{"a":["x"],"b":["y"]}', response)],
    ['a broken connection', (_, response) => void response.destroy()],
    [
      'half an answer',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '900' });
        response.write('{"choices"');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      'another server',
      (_, response) => void response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end(),
    ],
  ];
  for (const [title, behaviour] of broken)
    it(`is left where it answers with ${title}`, () =>
      refused(behaviour, /Le modèle ne marche pas/));

  it('is left where it is slow, and the request is stopped', async () => {
    const before = closed;
    const started = performance.now();
    await refused(() => undefined, /pas à temps/, [SOURCE], { timeout: 200 });
    assert.ok(performance.now() - started < 2000);
    for (let tries = 0; closed === before && tries < 50; tries += 1)
      await new Promise((go) => setTimeout(go, 20));
    assert.ok(closed > before);
  });

  it('is left where it drips without end', () => {
    const drip: Behaviour = (_, response) => {
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    };
    return refused(drip, /pas à temps/, [SOURCE], { timeout: 300 });
  });

  it('is left where it answers hugely, before all has come', async () => {
    let sent = 0;
    const flood: Behaviour = (_, response) => {
      const part = 'x'.repeat(65_536);
      const pour = () => {
        while (!response.destroyed && sent < 200_000_000) {
          sent += part.length;
          if (!response.write(part)) return void response.once('drain', pour);
        }
        response.end();
      };
      pour();
    };
    await refused(flood, /trop long/);
    assert.ok(sent < 50_000_000, String(sent));
  });

  it('writes no more than a page in all', async () => {
    const found = await rewrite(
      (sentences, response) => say(JSON.stringify(sentences), response),
      Array(10).fill(NOT),
      { max: NOT.length * 3 },
    );
    assert.equal(found.filter(({ result }) => result).length, 3);
    assert.match(found[3]!.refusal!, /trop longues ensemble/);
  });

  it('gets a long page in parts, and what came in time is kept', async () => {
    requests = 0;
    const sentences = Array.from({ length: 50 }, (_, at) => `Le bureau ${at + 2} ouvre.`);
    const found = await rewrite(
      (asked, response) => {
        if (requests < 3) say(JSON.stringify(asked), response);
      },
      sentences,
      { timeout: 600 },
    );
    assert.equal(found.length, 50);
    assert.deepEqual(
      found.map(({ source }) => source),
      sentences,
    );
    assert.equal(found.filter(({ result }) => result).length, 40);
    assert.equal(requests, 3);
  });

  it('stops when the visitor asks', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await refused(() => undefined, /Arrêté/, [SOURCE], { signal: controller.signal });
    requests = 0;
    await refused(answers(EASY), /Arrêté/, [SOURCE], { signal: controller.signal });
    assert.equal(requests, 0);
  });

  it('gets hostile words as words, and runs nothing that comes back', async () => {
    const texts = payloads().filter((each) => each.trim());
    const found = await rewrite((asked, response) => say(JSON.stringify(asked), response), texts, {
      max: 1e6,
      timeout: 20_000,
    });
    assert.equal(found.length, texts.length);
    for (const [at, { source, result }] of found.entries()) {
      assert.equal(source, texts[at]);
      if (result !== null) assert.equal(result.split('<').length, texts[at]!.split('<').length);
    }
    const attacked = await rewrite(
      (asked, response) => say(JSON.stringify(asked.map((_, at) => texts[at])), response),
      texts.map(() => NOT).slice(0, 20),
    );
    assert.ok(attacked.every(({ result }) => result === null));
  });
});

describe('the address of a model', () => {
  const make = (url: string, more = {}) =>
    openAiRewriter({ url, ...more }, fetch as unknown as Fetch);

  it('is told as a host', () => {
    assert.equal(make('https://www.Mairie.fr/ia').where, 'www.mairie.fr');
    assert.equal(make('https://mairie.fr:8443/ia?x=1').where, 'mairie.fr:8443');
    assert.equal(make('/ia/chat', { host: 'mairie.fr' }).where, 'mairie.fr');
    assert.equal(make('/ia/chat').where, 'ce site');
  });

  it('is refused where the text would travel in the open, or go astray', () => {
    /* eslint-disable no-script-url */
    for (const url of [
      'http://mairie.fr/ia',
      'https://user:pass@mairie.fr/',
      'https://mairie.fr@mauvais.example/',
      '//mauvais.example/ia',
      '/\\mauvais.example',
      'javascript:alert(1)',
      'data:,x',
      'ia/chat',
      'https://',
      '',
      'https://a.fr\\@b.fr/',
      ' https://a.fr/',
    ])
      assert.throws(() => make(url), /adresse du modèle/, url);
    /* eslint-enable no-script-url */
    for (const payload of payloads()) {
      try {
        assert.match(make(payload).where, /^[a-z0-9.:[\]-]+$|^ce site$/);
      } catch (error) {
        assert.match(String(error), /adresse du modèle/);
      }
    }
  });

  it('comes with no key', () => {
    for (const name of ['Authorization', 'X-API-Key', 'api-key', 'x-token', 'Cookie'])
      assert.throws(() => make('https://mairie.fr/ia', { headers: { [name]: 'x' } }), /pas de clé/);
  });
});

describe('the model of the browser', () => {
  const signal = new AbortController().signal;
  const api = (availability: string, session: object) => ({
    availability: async () => availability,
    create: async () => session,
  });

  it('is absent where the browser has none, or would have to fetch it first', async () => {
    assert.equal(await builtInRewriter({}), null);
    assert.equal(await builtInRewriter(globalThis), null);
    for (const state of ['unavailable', 'downloadable', 'downloading', ''])
      assert.equal(
        await builtInRewriter({ Rewriter: api(state, {}), LanguageModel: api(state, {}) }),
        null,
      );
    assert.equal(
      await builtInRewriter({ Rewriter: 3, LanguageModel: { availability: 'x' } }),
      null,
    );
    const throws = { availability: () => Promise.reject(new Error('x')) };
    assert.equal(await builtInRewriter({ Rewriter: throws, LanguageModel: throws }), null);
  });

  it('writes sentence by sentence, and says where', async () => {
    for (const scope of [
      { Rewriter: api('available', { rewrite: async (text: string) => text.toUpperCase() }) },
      { LanguageModel: api('available', { prompt: async (text: string) => text.toUpperCase() }) },
    ]) {
      const rewriter = await builtInRewriter(scope);
      assert.equal(rewriter!.where, 'votre navigateur');
      assert.deepEqual(await rewriter!.rewrite(['a', 'b'], signal), ['A', 'B']);
    }
  });

  it('begins anew for each sentence, and ends what it began', async () => {
    let open = 0;
    const clone = async () => {
      let said = 0;
      open += 1;
      return {
        prompt: async (text: string) => `${text}${(said += 1)}`,
        destroy: () => (open -= 1),
      };
    };
    const rewriter = await builtInRewriter({ LanguageModel: api('available', { clone }) });
    assert.deepEqual(await rewriter!.rewrite(['a', 'b'], signal), ['a1', 'b1']);
    assert.equal(open, 0);
  });

  it('has its sentences go through the same gate; one that fails leaves the others', async () => {
    const rewriter = await builtInRewriter({
      Rewriter: api('available', {
        rewrite: async (text: string) => {
          if (text === SOURCE) throw new Error('x');
          return text.replace('pas ', '');
        },
      }),
    });
    const found = await gatedRewrite([SOURCE, NOT, 'Le service ouvre.'], rewriter!);
    assert.deepEqual(
      found.map(({ result }) => result),
      [null, null, 'Le service ouvre.'],
    );
  });
});

describe('answers of a model', () => {
  const model = (rewrite: Rewriter['rewrite']): Rewriter => ({ name: 'x', where: 'x', rewrite });

  it('of any type never throw', async () => {
    const values: unknown[] = [null, undefined, 3, 'x', {}, [3], [null], [{}], [['x']], () => 1];
    for (const value of values) {
      const [found] = await gatedRewrite(
        [NOT],
        model(async () => value as string[]),
      );
      assert.equal(found!.result, null);
    }
    const throws = model(() => {
      throw new Error('x');
    });
    assert.equal((await gatedRewrite([NOT], throws))[0]!.result, null);
    assert.deepEqual(await gatedRewrite([], throws), []);
  });

  it('are read in bounded time, however odd', async () => {
    const random = randomNumbers(17);
    const started = busy();
    const sources = Array.from({ length: 10_000 }, () => randomText(random));
    const found = await gatedRewrite(
      sources,
      model(async (asked) => asked.map((each) => each + randomText(random, 8))),
      { max: 1e9, timeout: 1e6 },
    );
    assert.equal(found.length, sources.length);
    for (const piece of ['<', '**', '```', '\n', ' ', 'A', "L'", '« ', '<b>', '- ', '# ', '. ']) {
      const long = piece.repeat(50_000 / piece.length);
      await gatedRewrite(
        [long],
        model(async () => [long]),
      );
      try {
        listOf(long);
      } catch (error) {
        assert.ok(error instanceof Error);
      }
    }
    assert.ok(busy() - started < 15_000, `${busy() - started} ms`);
  });
});
