import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readVoiceConfig } from '../../src/speech/voice-config.js';

function read(value: unknown) {
  const complaints: string[] = [];
  return { ...readVoiceConfig(value, (message) => complaints.push(message)), complaints };
}

describe('what a town writes of the voice', () => {
  it('may be nothing: the embedded voice is there, acronyms are those of Parvis', () => {
    for (const value of [undefined, null, {}])
      assert.deepEqual(read(value), { embedded: true, acronyms: {}, complaints: [] });
  });

  it('says whether the embedded voice may come, and how acronyms are said', () => {
    const acronyms = { SIVOM: 'say', CMJ: 'spell', PLUi: 'plan local d’urbanisme' };
    assert.deepEqual(read({ embedded: false, acronyms }), {
      embedded: false,
      acronyms,
      complaints: [],
    });
  });

  it('is told once where it is wrong, with what to write; the rest counts', () => {
    const { embedded, acronyms, complaints } = read({
      embedded: 'false',
      acronyms: { SIVOM: 'say', CMJ: 7, X: ' ' },
      speed: 2,
    });
    assert.deepEqual([embedded, acronyms], [true, { SIVOM: 'say' }]);
    assert.equal(complaints.length, 4);
    assert.match(complaints[0]!, /voice\.speed.*embedded, acronyms/);
    assert.match(complaints[1]!, /voice\.embedded.*"false".*true ou false/);
    assert.match(complaints[2]!, /voice\.acronyms\.CMJ.*7.*"spell"/);
  });

  it('is told where it is no list of acronyms', () => {
    for (const acronyms of ['SIVOM', ['SIVOM'], 7, null]) {
      const { complaints, acronyms: kept } = read({ acronyms });
      assert.deepEqual([kept, complaints.length], [{}, 1]);
    }
  });

  it('is short in the console, however long it is in the page', () => {
    assert.ok(read({ acronyms: { A: 'x'.repeat(5000) } }).complaints[0]!.length < 300);
  });
});
