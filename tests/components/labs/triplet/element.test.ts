import { expect } from 'chai';
import type { EmbeddingMap, TripletResult } from '../../../../src/triplet/triplet-events.js';
import { fakeSession } from './fake-session.js';
import { all, element, find, get, listen, runAndShow, session, show, until } from './shown-lab.js';

describe('<triplet-demo>', () => {
  it('opens no worker and fetches nothing before Run, and says what will be trained', async () => {
    let opened = 0;
    await show({ src: 'mnist', epochs: '3' });
    element.openSession = () => {
      opened++;
      return fakeSession();
    };
    expect(opened).to.equal(0);
    expect(get('[part~=data]').textContent).to.contain('60,000 training and 10,000 test images');
    expect(get('.plan').textContent).to.contain('64,064 parameters, 3 × 10,000 triplets').and.contain('237 steps');
  });

  it('mirrors attributes in properties, and checks both in the same way', async () => {
    await show({ 'batch-size': '64', src: 'mnist' });
    expect([element.batchSize, element.source]).to.deep.equal([64, 'mnist']);
    element.setAttribute('epochs', '900');
    expect(element.epochs).to.equal(50);
    element.margin = -3;
    expect(element.margin).to.equal(0);
    element.removeAttribute('epochs');
    expect(element.epochs).to.equal(5);
    await element.updateComplete;
    expect(get('[part=notices]').textContent).to.contain('“margin” cannot be -3; 0 is used.');
  });

  it('takes the address over its attributes and shows what could not be taken', async () => {
    history.replaceState(null, '', '#triplet=v1&seed=12&epochs=900&mining=best&colour=red');
    await show({ seed: '3' });
    expect([element.seed, element.epochs, element.mining]).to.deep.equal([12, 50, 'random']);
    const notices = get('[part=notices]').textContent;
    expect(notices).to.contain('“epochs” cannot be 900; 50 is used.');
    expect(notices).to.contain('“mining” cannot be “best”; random is used.');
    expect(notices).to.contain('“colour” is not a setting');
  });

  it('follows a link on its page, and tells the page', async () => {
    await show({ src: 'mnist' });
    const heard = listen('lab-settings-change');
    location.hash = '#triplet=v1&seed=7&src=mnist&hard-after=1';
    await until(() => heard.length > 0);
    expect(element.hardAfter).to.equal(1);
    expect(heard[0].detail).to.include({ hardAfter: 1, source: 'mnist', seed: 7 });
    await element.updateComplete;
    expect(get<HTMLInputElement>('#hard-after').value).to.equal('1');
  });

  it('reads only its own key where it has a name', async () => {
    history.replaceState(null, '', '#triplet=v1&seed=12&second=v1&seed=13');
    await show({ name: 'second' });
    expect(element.seed).to.equal(13);
  });

  it('runs by the keyboard, holds, goes on, and stops with everything kept', async () => {
    await show({ epochs: '50' }, { stepMs: 5 });
    const run = get('.run-button');
    run.focus();
    run.click();
    await until(() => get('.pause-button').ariaDisabled === 'false');
    expect(element.shadowRoot?.activeElement).to.equal(run);
    get('.pause-button').click();
    await until(() => get('.pause-button').textContent?.trim() === 'Resume');
    expect(element.getState().phase).to.equal('paused');
    get('.pause-button').click();
    await until(() => (element.getState().epoch ?? 0) >= 1);
    get('.stop-button').click();
    await until(() => element.getState().phase === 'stopped');
    expect(session.asked.slice(0, 3)).to.deep.equal(['train', 'pause', 'resume']);
    expect(element.exportResult()?.stopped).to.equal(true);
    await until(() => all('table.scores tbody tr').length > 2);
    expect(get('.go-on-button').textContent).to.contain('Go on from epoch');
  });

  it('goes on from the last epoch after a stop, with the settings of its own run', async () => {
    await show({ epochs: '3' }, { failAfterEpoch: 2 });
    await element.run().catch(() => {});
    element.seed = 99;
    await element.resume().catch(() => {});
    const { resume, settings } = session.requests[session.requests.length - 1];
    expect(resume?.map(({ epoch }) => epoch)).to.deep.equal([0, 1, 2]);
    expect(settings.seed).to.equal(7);
    expect(element.getState().phase).to.equal('complete');
  });

  it('tells of an error in words, by an event and by the promise, and loses nothing', async () => {
    await show({ epochs: '4' }, { failAfterEpoch: 2 });
    const heard = listen('lab-error');
    const code = await element.run().catch((error) => error.code);
    expect(code).to.equal('backend-lost');
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { code: 'backend-lost', message: 'The device was lost (test).' },
    ]);
    await element.updateComplete;
    expect(get('[role=alert]').textContent).to.contain('The graphics device was lost').and.contain('is kept');
    expect(element.exportResult()?.history.map(({ epoch }) => epoch)).to.deep.equal([0, 1, 2]);
    await until(() => all('[part=maps] lab-map').length === 2);
  });

  it('moves all views together when the student looks back', async () => {
    await show({ map: 'pca' });
    await runAndShow();
    const scrubber = get<HTMLInputElement>('#epoch');
    scrubber.value = '1';
    scrubber.dispatchEvent(new Event('input'));
    await until(() => get('output').textContent === 'Epoch 1');
    const titles = all('lab-map').map(({ title }) => title);
    expect(titles).to.deep.equal(['Validation, before training', 'Validation, epoch 1']);
    expect(get('.scores tr.shown th').textContent).to.equal('Epoch 1');
    expect(get('.hardest .hint').textContent).to.contain('epoch 1');
    expect(get('.findings').textContent).to.contain('By epoch 1');
    for (const part of ['loss', 'active', 'distances']) {
      const { chart } = get(`lab-figure[part=${part}]`) as HTMLElementTagNameMap['lab-figure'];
      expect(chart?.summary, part).to.match(/^Epoch 1:/);
    }
  });

  it('plays the epochs one after the other and ends with the newest', async () => {
    await show({ epochs: '1', map: 'pca' });
    await runAndShow();
    get('.scrubber button').click();
    await until(() => get('output').textContent === 'Before training');
    await until(() => get('output').textContent === 'Epoch 1');
    expect(get('.scrubber button').getAttribute('aria-pressed')).to.equal('false');
  });

  it('tells the page of steps, progress, epochs and the end, with the documented details', async () => {
    const heard = ['lab-ready', 'lab-step', 'lab-progress', 'lab-epoch', 'lab-complete'].map(listen);
    await show({ epochs: '2', map: 'pca' });
    const result = await element.run();
    const [ready, steps, progress, epochs, complete] = heard;
    expect(ready.length).to.equal(1);
    expect(steps.length).to.equal(6);
    expect(steps[0].detail).to.include({ step: 1, epoch: 1, mining: 'random' });
    expect(progress[5].detail).to.include({ done: 6, total: 6 });
    expect(progress[5].detail.etaMs).to.be.a('number');
    expect(epochs.map(({ detail }) => detail.epoch)).to.deep.equal([0, 1, 2]);
    expect(epochs[2].detail).to.deep.equal(result.history[2]);
    expect(complete.map(({ detail }) => detail)).to.deep.equal([{ result, recorded: false }]);
    expect(complete[0].bubbles && complete[0].composed).to.equal(true);
  });

  it('gives the documented result, and the same by exportResult', async () => {
    await show({ epochs: '1', seed: '4', map: 'pca' });
    const result: TripletResult = await element.run();
    expect(result).to.include({ schema: 'labtags-result-1', lab: 'triplet', stopped: false });
    expect(result.settings).to.include({ seed: 4, epochs: 1 });
    expect(element.exportResult()).to.equal(result);
  });

  it('draws t-SNE of the untrained and the last epoch once training has ended, and of others when asked', async () => {
    await show({ epochs: '2' });
    await element.run();
    const maps = () => session.asked.filter((name) => name.startsWith('map'));
    await until(() => maps().length === 4);
    expect(maps()).to.have.members(['map validation 2', 'map validation 0', 'map train 2', 'map train 0']);
    await until(() => find<HTMLInputElement>('.methods [value=tsne]')?.checked === true);
    const scrubber = get<HTMLInputElement>('#epoch');
    scrubber.value = '1';
    scrubber.dispatchEvent(new Event('input'));
    await until(() => find('.methods button') !== null);
    get('.methods button').click();
    await until(() => maps().includes('map train 1'));
  });

  it('shows the nearest training images of a chosen point, and again for the epoch that is looked back to', async () => {
    await show({ epochs: '2', map: 'pca' });
    await runAndShow();
    const map = all('lab-map').at(-1);
    map?.dispatchEvent(new CustomEvent('lab-point-select', { detail: { index: 5 }, bubbles: true, composed: true }));
    await until(() => all('.neighbours .images li').length > 0);
    expect(session.asked).to.include('neighbours validation 5 2');
    const scrubber = get<HTMLInputElement>('#epoch');
    scrubber.value = '0';
    scrubber.dispatchEvent(new Event('input'));
    await until(() => session.asked.includes('neighbours validation 5 0'));
  });

  it('shows the training images in place of the validation images when asked', async () => {
    await show({ epochs: '1', map: 'pca' });
    await runAndShow();
    all('[part=maps] input[name=part]')[1].click();
    const titles = () => all('[part=maps] lab-map').map(({ title }) => title);
    await until(() => titles().join() === 'Training, before training,Training, epoch 1');
  });

  it('sends another image through the network, and shows the layer that is pressed', async () => {
    await show({ epochs: '1', map: 'pca' });
    await runAndShow();
    expect(get('[part=network]').textContent).to.contain('64,064 parameters in all').and.contain('9,248 parameters');
    await until(() => all('.layers button').length === 5);
    expect(get('[part=layer]').textContent).to.contain('32 feature maps of 13 × 13');
    const shown = () => get<HTMLElementTagNameMap['lab-image']>('[part=layer] lab-image').pixels;
    const before = shown();
    all('.choice input')[4].click();
    await until(() => shown() !== before);
    all('.layers button')[4].click();
    await until(() => get('[part=layer]').textContent?.includes('None of them is a class') ?? false);
  });

  it('draws no map of a collapsed embedding, whose clumps would mean nothing', async () => {
    await show({ epochs: '1', map: 'pca' }, { collapse: 'collapsed' });
    await runAndShow();
    expect(all('[part=maps] lab-map').map(({ title }) => title)).to.deep.equal(['Validation, before training']);
    expect(get('[part=one-point]').textContent).to.contain('30 images lie on nearly one point');
  });

  it('places a drawing in the map, and keeps it over another run', async () => {
    await show({ epochs: '1', map: 'pca' });
    await runAndShow();
    const pixels = new Uint8Array(784).fill(200);
    const strokes = [
      [
        { x: 140, y: 60 },
        { x: 140, y: 220 },
      ],
    ];
    get('lab-draw-digit').dispatchEvent(new CustomEvent('lab-drawing', { detail: { pixels, strokes } }));
    await until(() => get('.answer').textContent?.includes('vote for 4') ?? false);
    const markers = all('[part=maps] lab-map').map((map) => (map as HTMLElementTagNameMap['lab-map']).marker);
    expect(markers.map((marker) => marker !== null)).to.deep.equal([false, true]);
    const { positions } = all('[part=maps] lab-map')[1] as unknown as EmbeddingMap;
    expect(markers[1]).to.deep.equal({ x: positions[0], y: positions[1], pixels });
    await runAndShow();
    expect(get<HTMLElementTagNameMap['lab-draw-digit']>('lab-draw-digit').strokes).to.deep.equal(strokes);
  });

  it('explains a collapse and repairs it with one press', async () => {
    await show({ epochs: '2', mining: 'batch-hard', 'warm-up': '0', map: 'pca' }, { collapse: 'collapsed' });
    await runAndShow();
    expect(get('[part=collapse]').textContent)
      .to.contain('has collapsed')
      .and.contain('every loss is α and every gradient 0');
    expect(get('[part=collapse]').textContent).to.contain('hardest triplets came from the first step');
    expect(find('.findings')).to.equal(null);
    all('.remedy-button')[0].click();
    expect([element.mining, element.hardAfter, element.warmUp]).to.deep.equal(['batch-hard', 0, 1]);
    await until(() => session.requests.length === 2);
    expect(session.requests[1].settings).to.include({ mining: 'batch-hard', hardAfter: 0, warmUp: 1 });
  });

  it('keeps every run beside the next, compares them, exports them, and forgets one when asked', async () => {
    await show({ epochs: '2', map: 'pca' });
    await runAndShow();
    expect(get('[part=verdict]').textContent).to.contain('Not answered yet');
    all('.compare-button')[1].click();
    await until(() => element.getState().phase === 'complete' && session.requests.length === 2);
    expect(session.requests[1].settings.mining).to.equal('semi-hard');
    await until(() => all('[part=runs] tbody').length === 2);
    expect(get('[part=verdict]').textContent).to.contain('These runs do not decide it');
    expect(element.exportResult()?.otherRuns?.map(({ settings }) => settings.mining)).to.deep.equal(['random']);
    element.margin = 1;
    await element.updateComplete;
    expect(all('[part=runs] tbody').length).to.equal(2);
    get('[part=runs] tbody button').click();
    await until(() => all('[part=runs] tbody').length === 1);
    expect(get('[part=verdict]').textContent).to.contain('random triplets is missing');
  });

  it('says before the wait that a slow machine takes fewer triplets, but takes all that were asked for', async () => {
    await show({ epochs: '1', map: 'pca' }, { affordable: 640 });
    await runAndShow();
    expect(get('.notice').textContent).to.contain('so 640 are used');
    expect(element.exportResult()?.settings.triplets).to.equal(640);
    element.triplets = 10_000;
    await element.run();
    expect(session.requests[1].adapt).to.equal(false);
    await element.updateComplete;
    expect(find('.controls .notice')).to.equal(null);
  });

  it('ends its worker when another backend is chosen, and says that the settings changed', async () => {
    await show({ epochs: '1', map: 'pca' });
    await element.run();
    const first = session;
    const select = get<HTMLSelectElement>('[part=backend] select');
    select.value = 'cpu';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(get('.main > .notice').textContent).to.contain('apply to the next run');
    await element.run();
    expect(first.asked).to.include('end');
    expect(session).not.to.equal(first);
    expect(session.requests[0].settings.backend).to.equal('cpu');
  });

  it('reads dropped files at once, shows their names, and trains with them', async () => {
    await show({ map: 'pca' });
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(3)], 'digits.lab'));
    const over = new DragEvent('dragover', { dataTransfer: transfer, cancelable: true });
    element.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    await until(() => get('[part~=data]').textContent?.includes('digits.lab') ?? false);
    expect(session.asked).to.deep.equal(['prepare']);
    await element.run();
    expect(session.requests.at(-1)?.files?.map(({ name }) => name)).to.deep.equal(['digits.lab']);
  });

  it('opens saved weights, and takes over the settings that shape their network', async () => {
    await show({});
    const settings = { backbone: 'deep', embeddingSize: 16, seed: 3 };
    const model = JSON.stringify({ userDefinedMetadata: { settings } });
    const transfer = new DataTransfer();
    transfer.items.add(new File([model], 'model.json'));
    transfer.items.add(new File([new Uint8Array(8)], 'weights.bin'));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    await until(() => element.getState().phase === 'complete');
    expect(session.asked[0]).to.equal('load');
    expect([element.backbone, element.embeddingSize, element.seed]).to.deep.equal(['deep', 16, 7]);
    expect(element.exportResult()?.history.length).to.equal(1);
  });

  it('saves weights as one file, and opens it again', async () => {
    await show({ epochs: '1' });
    await runAndShow();
    const saved: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this);
    };
    const button = all('[part=sharing] button').find(({ textContent }) => textContent?.includes('Weights'));
    button?.click();
    await until(() => saved.length > 0);
    HTMLAnchorElement.prototype.click = click;
    expect(saved.map(({ download }) => download)).to.deep.equal(['triplet-weights.zip']);
    const archive = new File([await (await fetch(saved[0].href)).blob()], saved[0].download);
    const transfer = new DataTransfer();
    transfer.items.add(archive);
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    await until(() => session.asked.includes('load'));
    expect(session.asked).not.to.include('prepare');
  });
});
