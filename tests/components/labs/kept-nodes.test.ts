import { expect } from 'chai';
import '../../../components/labs/imbalance/register.js';
import '../../../components/labs/triplet/register.js';
import '../../../components/labs/tuning/register.js';
import '../../../components/labs/words/register.js';
import { fakeSession as imbalanceSession } from './imbalance/fake-session.js';
import { fakeSession as tripletSession } from './triplet/fake-session.js';
import { fakeSession as tuningSession } from './tuning/fake-session.js';

interface Counters {
  readonly nodes: number;
  readonly jsEventListeners: number;
}

interface ShownLab extends HTMLElement {
  run(): Promise<unknown>;
  reset(): void;
}

/** Every lab with what it shows most of, and a part that stands below what keeps nodes. */
const LABS: readonly { readonly last: string; readonly make: () => ShownLab }[] = [
  {
    last: 'lab-draw-digit',
    make: () => {
      const openSession = () => tripletSession({ points: 30, stepsPerEpoch: 3 });
      return Object.assign(document.createElement('triplet-demo'), { step: 'all', openSession, map: 'pca', epochs: 2 });
    },
  },
  {
    last: 'table.matrix',
    make: () =>
      Object.assign(document.createElement('imbalance-demo'), {
        openSession: () => imbalanceSession({}),
        step: 'all',
        epochs: 1,
      }),
  },
  {
    last: '[part=retrain]',
    make: () =>
      Object.assign(document.createElement('tuner-demo'), { step: 'all', openSession: () => tuningSession({}) }),
  },
  {
    last: 'lab-word-map',
    make: () => Object.assign(document.createElement('word-vectors-demo'), { sentences: 3000, task: 'gender' }),
  },
];

/** Warmed up: fonts, modules and caches are there. */
const FIRST = 3;
const CYCLES = 12;

describe('a lab that is run and reset again and again', () => {
  for (const { make, last } of LABS) {
    const lab = make();
    it(`keeps no more nodes and listeners after ${CYCLES} times than after ${FIRST}: ${lab.localName}`, async () => {
      document.body.append(lab);
      await cycle(lab, last, FIRST);
      const before = await counted();
      await cycle(lab, last, CYCLES - FIRST);
      const after = await counted();
      lab.remove();
      expect(after.nodes, 'nodes').to.be.at.most(before.nodes * 1.02);
      expect(after.jsEventListeners, 'listeners').to.be.at.most(before.jsEventListeners * 1.02);
    });
  }
});

async function cycle(lab: ShownLab, last: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await lab.run();
    await until(() => lab.shadowRoot?.querySelector(last) != null);
    lab.reset();
    await until(() => lab.shadowRoot?.querySelector(last) === null);
  }
}

async function counted(): Promise<Counters> {
  // Animations and parts that come in turn may still hold on to what was removed.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const answer = await fetch(`/dom-counters${location.search}`);
  return answer.json();
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain: ${holds}`);
}
