import { expect } from 'chai';
import '../../../../components/labs/words/map/lab-word-map.js';
import { WordVectorsDemo } from '../../../../components/labs/words/register.js';
import type { WordResult } from '../../../../src/words/word-result.js';
import { checkAccessibility } from '../../charts/check-accessibility.js';

let lab: WordVectorsDemo;

/** A lab on the page, with its words loaded. */
async function show(attributes: Record<string, string> = {}): Promise<void> {
  lab = new WordVectorsDemo();
  for (const [name, value] of Object.entries({ sentences: '3000', ...attributes })) lab.setAttribute(name, value);
  document.body.append(lab);
  await until(() => find('[part=lab]') !== null);
}

function find<Found extends Element = HTMLElement>(selector: string): Found | null {
  return lab.shadowRoot?.querySelector<Found>(selector) ?? null;
}

function get<Found extends Element = HTMLElement>(selector: string): Found {
  const found = find<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function textOf(selector: string): string {
  return get(selector).textContent?.replace(/\s+/g, ' ') ?? '';
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 20_000) throw new Error(`It never came to hold: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function type(selector: string, text: string): Promise<void> {
  const input = get<HTMLInputElement>(selector);
  input.value = text;
  input.dispatchEvent(new Event('change'));
  await lab.updateComplete;
}

/** A key where the focus is, within the lab's shadow roots. */
function press(key: string): void {
  let focused: Element | null = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  focused?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

function file(text: string, name = 'mine.txt'): File {
  return new File([text], name, { type: 'text/plain' });
}

function open(input: string, given: File): void {
  const files = new DataTransfer();
  files.items.add(given);
  const picker = get<HTMLInputElement>(input);
  picker.files = files.files;
  picker.dispatchEvent(new Event('change'));
}

function drop(given: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(given);
  lab.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
}

afterEach(() => {
  lab.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('<word-vectors-demo>', () => {
  it('opens no worker before Run, says what Run will do, and has no accessibility fault', async () => {
    await show();
    expect(textOf('.plan')).to.contain('3,000 sentences');
    expect(textOf('[part=answer]')).to.contain('Press Run');
    await checkAccessibility(lab);
  });

  it('trains, answers all tasks, tells the page, and exports what was measured', async () => {
    await show({ sentences: '12000' });
    const heard: string[] = [];
    for (const name of ['lab-step', 'lab-progress', 'lab-complete']) {
      document.addEventListener(name, () => heard.push(name), { once: true });
    }
    const result: WordResult = await lab.run();
    expect(heard).to.include.members(['lab-step', 'lab-progress', 'lab-complete']);
    expect(result.metrics.analogies[0].right[0][0]).to.equal('queen');
    expect(result.metrics.oddPairs).to.deep.include(['farm', 'farms']);
    expect(result.history.length).to.be.greaterThan(5);
    expect(JSON.parse(JSON.stringify(lab.exportResult())).data.sha256).to.match(/^[0-9a-f]{64}$/);
    await until(() => find('table.words') !== null);
    expect(textOf('[part=data]')).to.contain('trained on 12,000 sentences');
    await checkAccessibility(lab);
  });

  it('judges the page’s task again when another question is answered', async () => {
    await show({ task: 'distance', pairs: 'man woman', 'task-goal': 'distance(king queen) < 2' });
    await lab.run();
    await until(() => find('.lesson-task.not-yet') !== null);
    expect(textOf('.conditions')).to.contain('not measured');
    const told = new Promise<CustomEvent>((resolve) => {
      lab.addEventListener('lab-task-complete', (event) => resolve(event as CustomEvent));
    });
    await type('#pairs', 'king queen');
    expect((await told).detail.conditions[0].met).to.equal(true);
    await until(() => find('.lesson-task.met') !== null);
  });

  it('lights an arrow on the map from its row and from a sentence, and the row from the map', async () => {
    await show({ task: 'plural' });
    await lab.run();
    await until(() => find('tr.odd') !== null && find('lab-word-map') !== null);
    const map = get<HTMLElementTagNameMap['lab-word-map']>('lab-word-map');
    get('tr.odd').dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => map.pointed.join() === 'farm,farms');
    get('tr.odd').dispatchEvent(new PointerEvent('pointerleave'));
    await until(() => map.pointed.length === 0);
    get('.finding button.mark').focus();
    await until(() => find('tr.odd[data-lit]') !== null);
    get('.finding button.mark').blur();
    map.dispatchEvent(new CustomEvent('lab-word-point', { detail: { words: ['cow', 'cows'] } }));
    await until(() => /cow\s*→/.test(find('tr[data-lit]')?.textContent ?? ''));
    expect(find('tr.odd[data-lit]')).to.equal(null);
  });

  it('plays an analogy as a step that is carried over', async () => {
    await show({ task: 'formulas' });
    await lab.run();
    await until(() => find('[part=play]') !== null);
    const map = get('lab-word-map');
    const lines = () => map.shadowRoot?.querySelectorAll('[part=surface] line').length ?? 0;
    await until(() => lines() > 0);
    const before = lines();
    get('[part=play]').click();
    await until(() => lines() > before);
    expect(textOf('.analogy')).to.contain('woman is to king as man is to');
  });

  it('goes through the tasks by the arrow keys', async () => {
    await show();
    await lab.run();
    get('#tab-nearest').focus();
    press('ArrowRight');
    await until(() => lab.task === 'distance');
    expect(lab.shadowRoot?.activeElement?.id).to.equal('tab-distance');
    press('End');
    await until(() => lab.task === 'evaluation');
    press('ArrowRight');
    await until(() => lab.task === 'nearest');
  });

  it('answers a question that is typed, without another run, and names what it does not know', async () => {
    await show({ task: 'formulas' });
    await lab.run();
    await type('#analogies', 'man actor woman, Man zebroid woman, nonsense');
    await until(() => find('.problems') !== null);
    expect(textOf('.problems'))
      .to.contain('“zebroid” is not in the vocabulary')
      .and.contain('“nonsense” is no question');
    expect(textOf('.analogy table')).to.contain('actress');
    expect(lab.exportResult()?.metrics.analogies.length).to.equal(1);
  });

  it('marks a word in lists and on the map, walks the map by keys, and draws it by t-SNE', async () => {
    await show({ task: 'gender' });
    await lab.run();
    await until(() => find('lab-word-map')?.shadowRoot?.querySelector('svg circle') != null);
    get('.answer button.word').click();
    await until(() => get('.answer button.word').ariaPressed === 'true');
    const map = get<HTMLElementTagNameMap['lab-word-map']>('lab-word-map');
    expect(map.selected).to.equal('man');
    map.shadowRoot?.querySelector<HTMLElement>('.surface')?.focus();
    const said = () => map.shadowRoot?.querySelector('[aria-live]')?.textContent ?? '';
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) {
      if (said() !== '') break;
      press(key);
      await map.updateComplete;
    }
    expect(said()).to.not.equal('');
    press('Enter');
    await until(() => map.selected !== 'man');
    get('input[value=tsne]').click();
    await until(() => /KL divergence/.test(map.shadowRoot?.querySelector('#summary')?.textContent ?? ''));
    await checkAccessibility(lab);
  });

  it('reads dropped vectors, keeps what is whole, and names the broken line', async () => {
    await show({ task: 'nearest', words: 'king' });
    const rows = [
      'king 1 0.1',
      'queen 0.9 0.2',
      'broken 1',
      'man 0 1',
      ...Array.from({ length: 5 }, (_, i) => `w${i} ${i} 1`),
    ];
    open('[part=data] input[type=file]', file(rows.join('\n')));
    await until(() => lab.getState().phase === 'complete');
    expect(textOf('table.words')).to.contain('queen');
    expect(textOf('[part=notice]')).to.contain('1 line was left out').and.contain('Line 3');
  });

  it('trains on a text of the student’s own, in Persian too', async () => {
    await show({ task: 'nearest', words: 'شاه', lang: 'fa' });
    const sentences = [
      'شاه در کاخ با تاج نشست.',
      'ملکه در کاخ با تاج نشست.',
      'گاو در مزرعه علف می‌خورد.',
      'گوساله در مزرعه علف می‌خورد.',
    ];
    open('[part=data] input[type=file]', file(sentences.join(' ').repeat(40)));
    await until(() => lab.getState().phase === 'complete');
    expect(textOf('table.words')).to.contain('ملکه');
    expect(get('[part=lab]').dir).to.equal('rtl');
    await checkAccessibility(lab);
  });

  it('shows an error for a file that is no words, and keeps what was answered before', async () => {
    await show();
    await lab.run();
    open('[part=data] input[type=file]', new File([Uint8Array.of(0xff, 0xfe, 65, 0, 66, 0)], 'wide.txt'));
    await until(() => find('[part=error]') !== null);
    expect(textOf('[part=error]')).to.contain('UTF-16');
    expect(lab.getState().error?.code).to.equal('data-malformed');
    expect(lab.exportResult()?.metrics.nearest.length ?? 0).to.be.greaterThan(0);
  });

  it('evaluates on its own questions and on a file', async () => {
    await show({ task: 'evaluation', sentences: '12000' });
    await lab.run();
    get<HTMLButtonElement>('.panel .button').click();
    open('.panel input[type=file]', file(': mine\nman king woman queen\nman actor woman actress\n', 'questions.txt'));
    await until(() => /2 of 2 covered/.test(find('.panel')?.textContent ?? ''));
    const evaluation = lab.exportResult()?.metrics.evaluation ?? [];
    expect(evaluation.some(({ name }) => name === 'questions.txt')).to.equal(true);
  });

  it('takes a file that is dropped on the open evaluation as word tests, and elsewhere as words', async () => {
    await show({ task: 'evaluation' });
    await lab.run();
    drop(file(': mine\nman king woman queen\n', 'dropped.txt'));
    await until(() => /1 of 1 covered|0 of 1 covered/.test(find('.panel')?.textContent ?? ''));
    expect(textOf('[part=data]')).to.contain('trained on 3,000 sentences');
    drop(file('no word test at all', 'prose.txt'));
    await until(() => find('[part=error]') !== null);
    expect(textOf('[part=error]')).to.contain('neither analogies').and.contain('nor judged pairs');
    lab.task = 'nearest';
    drop(file('king 1 0.1\nqueen 0.9 0.2\nman 0 1\nwoman 0.1 1\n', 'own.txt'));
    await until(() => /own\.txt/.test(textOf('[part=data]')));
  });

  it('takes the address over its attributes, and shows what could not be taken', async () => {
    history.replaceState(null, '', '#words=v1&seed=12&task=plural&dimensions=9000&colour=red');
    await show({ seed: '3' });
    expect([lab.seed, lab.task, lab.dimensions]).to.deep.equal([12, 'plural', 200]);
    expect(textOf('[part=notices]')).to.contain('“dimensions” cannot be 9000; 200 is used.');
    await checkAccessibility(lab);
  });

  it('says so where its worker cannot be loaded, and loses nothing', async () => {
    await show({ 'worker-url': '/nowhere/missing.js' });
    await lab.run().catch(() => {});
    expect(lab.getState().error?.code).to.equal('worker-unavailable');
    await until(() => find('[part=error]') !== null);
  });

  it('stops and goes back to the start', async () => {
    await show({ sentences: '60000' });
    const running = lab.run().catch((error: Error) => error.name);
    await until(() => lab.getState().phase === 'running');
    lab.stop();
    await running;
    expect(lab.getState().phase).to.equal('stopped');
    lab.reset();
    expect(lab.getState().phase).to.equal('idle');
    expect(lab.exportResult()).to.equal(null);
  });
});
