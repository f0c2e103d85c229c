import { expect } from 'chai';
import { loadLabs } from '../../components/load-labs.js';

describe('loading labs', () => {
  let loaded: string[];
  let end: () => void;
  const labs = (failures = 0) => ({
    'first-lab': async () => {
      loaded.push('first');
    },
    'second-lab': async () => {
      loaded.push('second');
      if (failures-- > 0) throw new Error('offline');
    },
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    loaded = [];
    document.body.append(document.createElement('first-lab'));
  });

  afterEach(() => {
    end();
    for (const tag of document.querySelectorAll('first-lab, second-lab')) tag.remove();
  });

  it('takes the labs whose tags are on the page, once each, and no other', async () => {
    document.body.append(document.createElement('first-lab'));
    end = loadLabs(document, labs());
    await turn();
    expect(loaded).to.deep.equal(['first']);
  });

  it('takes a lab whose tag comes later, however deep', async () => {
    end = loadLabs(document, labs());
    const section = document.createElement('section');
    section.append(document.createElement('second-lab'));
    document.body.append(section);
    await turn();
    expect(loaded).to.deep.equal(['first', 'second']);
    section.remove();
  });

  it('tries again with the next tag where a script could not be loaded', async () => {
    end = loadLabs(document, labs(1));
    document.body.append(document.createElement('second-lab'));
    await turn();
    document.body.append(document.createElement('second-lab'));
    await turn();
    expect(loaded).to.deep.equal(['first', 'second', 'second']);
  });
});
