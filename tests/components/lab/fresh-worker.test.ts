import { expect } from 'chai';
import { LabError } from '../../../src/errors.js';
import { LABS } from '../../../src/labs/labs.js';
import type { SessionOptions } from '../../../workers/client/sessions.js';
import { showLab } from './lesson/shown-lesson.js';

/** Sessions that refuse everything, with what they were opened with and how many were ended. */
function refusingSessions() {
  const opened: SessionOptions[] = [];
  const told = { opened, ended: 0 };
  const open = (options: SessionOptions) => {
    opened.push(options);
    const end = () => {
      told.ended++;
    };
    return new Proxy({} as never, {
      get: (_, name) => (name === 'end' ? end : () => Promise.reject(new LabError('not-ready', 'Nothing is here.'))),
    });
  };
  return { told, open };
}

describe('the worker of a lab', () => {
  for (const { tag, fields } of LABS) {
    const hasBackend = fields.some(({ key }) => key === 'backend');

    it(`of ${tag} stays from run to run, and gives way to one at another address`, async () => {
      const { told, open } = refusingSessions();
      const lab = await showLab(tag);
      lab.openSession = open as never;
      const run = () =>
        lab.run().then(
          () => null,
          (error) => error.code,
        );
      expect(await run()).to.equal('not-ready');
      expect(await run()).to.equal('not-ready');
      expect(told.opened).to.have.length(1);
      lab.workerUrl = 'elsewhere.js';
      await run();
      expect(told.ended).to.equal(1);
      expect(told.opened.map(({ workerUrl }) => workerUrl)).to.deep.equal(['', 'elsewhere.js']);
    });

    if (!hasBackend) continue;

    it(`of ${tag} gives way to one with the backend that is asked for after data were opened`, async () => {
      const { told, open } = refusingSessions();
      const lab = await showLab(tag);
      lab.openSession = open as never;
      lab.takeFiles([new File(['no data'], 'images.idx')]);
      await lab.run().catch(() => {});
      lab.setAttribute('backend', 'cpu');
      await lab.run().catch(() => {});
      expect(told.opened.map(({ backend }) => backend)).to.deep.equal(['auto', 'cpu']);
      expect(told.ended).to.equal(1);
    });
  }
});
