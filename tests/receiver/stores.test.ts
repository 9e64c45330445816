import { after, afterEach, before, describe } from 'node:test';
import { findPostgres, startPostgres, type Postgres } from '../../scripts/postgres.mjs';
import { agentSuite } from './agent-suite.js';
import { keepingSuite } from './keeping-suite.js';
import { ReceiverAt } from './receiver-at.js';
import { requestsSuite, type Start } from './requests-suite.js';

let running: ReceiverAt[] = [];

const suites = (start: Start) => {
  const startHere: Start = async (options) => {
    const at = await start(options);
    running.push(at);
    return at;
  };
  afterEach(async () => {
    await Promise.all(running.map((at) => at.close()));
    running = [];
  });
  describe('a request', () => requestsSuite(startHere));
  describe('a request, as time goes by,', () => keepingSuite(startHere));
  describe('a request, on the page of the agents,', () => agentSuite(startHere));
};

describe('on SQLite', () => suites((options) => ReceiverAt.start(options)));

const skip = findPostgres() ? false : 'no PostgreSQL here: apt-get install postgresql';

describe('on PostgreSQL', { skip }, () => {
  let postgres: Postgres | undefined;
  let count = 0;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres?.stop());
  suites(async (options) =>
    ReceiverAt.start({ ...options, database: await postgres!.database(`town_${++count}`) }),
  );
});
