// Real voices, and the sound that comes out. They never tell their words: that is tested with synthetic events elsewhere.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium, findFirefox } from '../../scripts/browsers.mjs';
import { startDemo } from '../../scripts/start-demo.mjs';
import {
  missingPrograms,
  PACKAGES,
  startRealVoices,
  type RealVoices,
} from '../support/real-voices.js';

/** What these tests need of a page, whatever drives its browser. */
interface Driven {
  goto(address: string): Promise<unknown>;
  /** Runs a script of the page; what it leads to is waited for. */
  run<T>(script: string): Promise<T>;
  close(): Promise<unknown>;
}

const BROWSERS: Record<
  string,
  { stops: number; path: string | null; open(path: string, voices: RealVoices): Promise<Driven> }
> = {
  Chromium: {
    stops: 20,
    path: findChromium(),
    async open(executablePath, { env }) {
      const browser = await chromium.launch({
        executablePath,
        args: [...chromiumArgs, '--enable-speech-dispatcher'],
        env: { ...(process.env as Record<string, string>), ...env },
      });
      const page = await browser.newPage({ locale: 'fr-FR' });
      return {
        goto: (address) => page.goto(address),
        run: (script) => page.evaluate(script),
        close: () => browser.close(),
      };
    },
  },
  Firefox: {
    stops: 100,
    path: findFirefox(),
    async open(executablePath, { env }) {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: { 'media.webspeech.synth.enabled': true },
        env: { ...process.env, ...env },
      });
      const page = await browser.newPage();
      return {
        goto: (address) => page.goto(address),
        run: <T>(script: string) => page.evaluate(script) as Promise<T>,
        close: () => browser.close(),
      };
    },
  },
};

/** Waits in the page until something is so. */
const until = (what: string) => `(async () => {
  for (let tries = 0; tries < 1500; tries++) {
    const found = ${what};
    if (found) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(${JSON.stringify(`not within 15 s: ${what}`)});
})()`;
const inBar = (part: string) =>
  `document.querySelector('html > parvis-speech').shadowRoot.querySelector('.bar [part~=${part}]')`;
/** Says a word with the machine's voice, and waits for its end. */
const FIRST_WORD = `new Promise((resolve, reject) => {
  const said = new SpeechSynthesisUtterance('Bonjour');
  said.lang = 'fr';
  said.onend = () => resolve();
  said.onerror = ({ error }) => reject(new Error('the voice of the machine: ' + error));
  setTimeout(() => reject(new Error('the voice of the machine said nothing in 60 s')), 60000);
  const voices = setInterval(() => {
    if (!speechSynthesis.getVoices().length) return;
    clearInterval(voices);
    speechSynthesis.speak(said);
  }, 50);
})`;
const PLAYER = 'window.Parvis.session.speech.player';

const missing = missingPrograms();
const skip =
  missing.length > 0 && !process.env.CI
    ? `not here: ${missing.join(', ')} (apt-get install ${PACKAGES})`
    : false;

for (const [name, { stops, path, open }] of Object.entries(BROWSERS))
  describe(`a real voice in ${name}`, { skip: skip || (path ? false : `no ${name}`) }, () => {
    let voices: RealVoices;
    let demo: Awaited<ReturnType<typeof startDemo>>;
    let page: Driven;

    before(async () => {
      assert.deepEqual(missing, [], 'programs that are missing');
      demo = await startDemo();
      // A stuck speech-dispatcher outlives its browser: each suite has its own.
      voices = await startRealVoices();
      page = await open(path!, voices);
      // The first word of a machine may take it long enough for another voice to take over, as it should.
      await page.goto(new URL('404.html', demo.url).href);
      await page.run(FIRST_WORD);
    });
    after(async () => {
      await page?.close();
      await voices?.stop();
      demo?.stop();
    });

    /** Opens the bar with our own buttons. */
    async function openBar(): Promise<void> {
      await page.run(
        `{ window.paused = 0; SpeechSynthesis.prototype.pause = () => window.paused++; }`,
      );
      const launcher = `document.querySelector('parvis-launcher')`;
      await page.run(until(launcher));
      await page.run(`${launcher}.shadowRoot.querySelector('button').click()`);
      const entry = `document.querySelector('parvis-toolbar')?.shadowRoot?.querySelector('[part~=open-speech]')`;
      await page.run(until(entry));
      await page.run(`${entry}.click()`);
      await page.run(
        until(
          `document.querySelector('html > parvis-speech')?.shadowRoot?.querySelector('.bar [part~=play]')`,
        ),
      );
      assert.equal(await page.run('speechSynthesis.speaking || speechSynthesis.pending'), false);
    }

    /** Opens a page of the demo, and presses « Écouter la page ». */
    async function listen(): Promise<void> {
      await page.goto(new URL('carte-identite.html', demo.url).href);
      await openBar();
      await page.run(`${inBar('play')}.click()`);
      await page.run(until(`window.Parvis.session.speech?.player.state === 'playing'`));
    }

    it('starts, is heard, and comes to the end of its sentences', async () => {
      await listen();
      assert.equal(await page.run(`${PLAYER}.engine.name`), 'system');
      const first = await page.run(`${PLAYER}.saying.utterance.spoken`);
      const loudness = await voices.loudness(1500);
      assert.ok(loudness > 0.01, `RMS ${loudness}`);
      await page.run(until(`${PLAYER}.saying.utterance.spoken !== ${JSON.stringify(first)}`));
      const state = await page.run(`[${PLAYER}.hasChanged, ${PLAYER}.trouble]`);
      assert.deepEqual(state, [false, null], 'no other voice had to take over');
    });

    it(`is silent within ${stops} ms of the button, and stays so`, async () => {
      await listen();
      const times = await page.run<number[]>(`(async () => {
        const times = [];
        const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
        for (let count = 0; count < 5; count++) {
          if (count) {
            ${inBar('play')}.click();
            while (${PLAYER}.state !== 'playing') await wait(5);
            await wait(200);
          }
          const button = ${inBar('stop')};
          const start = performance.now();
          button.click();
          while (speechSynthesis.speaking) await new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(0);
          });
          times.push(performance.now() - start);
          await wait(100);
        }
        return times.sort((a, b) => a - b);
      })()`);
      console.log(`${name}: silent after ${times.map((time) => time.toFixed(1)).join(', ')} ms`);
      assert.ok(times[2]! <= stops, `${times.join(', ')} ms`);
      await new Promise((resolve) => setTimeout(resolve, 400));
      const loudness = await voices.loudness(1000);
      assert.ok(loudness < 0.001, `RMS ${loudness}`);
      assert.equal(await page.run(`${PLAYER}.state`), 'idle');
    });

    it('is held without pause(), and says its sentence again', async () => {
      await listen();
      const said = await page.run(`${PLAYER}.saying.utterance.spoken`);
      await page.run(`${inBar('play')}.click()`);
      await page.run(until(`${PLAYER}.state === 'paused' && !speechSynthesis.speaking`));
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.ok((await voices.loudness(500)) < 0.001, 'silence');
      await page.run(`${inBar('play')}.click()`);
      await page.run(until(`${PLAYER}.state === 'playing'`));
      assert.equal(await page.run(`${PLAYER}.saying.utterance.spoken`), said);
      assert.ok((await voices.loudness(1000)) > 0.01, 'a voice');
      assert.equal(await page.run('window.paused'), 0);
    });

    it('goes on to other sentences and other speeds without a gap in its working', async () => {
      await listen();
      for (const part of [
        'sentence-after',
        'sentence-after',
        'faster',
        'sentence-before',
        'slower',
      ]) {
        await page.run(`${inBar(part)}.click()`);
        await page.run(until(`${PLAYER}.state === 'playing'`));
      }
      const state = await page.run(`[${PLAYER}.hasChanged, ${PLAYER}.engine.name]`);
      assert.deepEqual(state, [false, 'system']);
      assert.ok((await voices.loudness(1000)) > 0.01, 'a voice');
    });

    it('leaves nothing speaking on the next page, which offers to go on on the first', async () => {
      await listen();
      const left = await page.run(`${PLAYER}.saying.utterance.spoken`);
      await page.goto(new URL('horaires.html', demo.url).href);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.ok((await voices.loudness(1000)) < 0.001, 'silence');
      assert.equal(await page.run('speechSynthesis.speaking || speechSynthesis.pending'), false);
      await page.goto(new URL('carte-identite.html', demo.url).href);
      assert.ok((await voices.loudness(700)) < 0.001, 'it does not go on by itself');
      await openBar();
      await page.run(until(inBar('resume')));
      await page.run(`${inBar('resume')}.click()`);
      await page.run(until(`${PLAYER}.saying?.utterance.spoken === ${JSON.stringify(left)}`));
    });

    it('leaves nothing speaking when Parvis is removed', async () => {
      await listen();
      await page.run('window.Parvis.remove()');
      await page.run(until('!speechSynthesis.speaking && !speechSynthesis.pending'));
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.ok((await voices.loudness(1000)) < 0.001, 'silence');
      assert.equal(await page.run(`document.querySelector('html > parvis-speech')`), null);
    });
  });
