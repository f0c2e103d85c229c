import { expect } from 'chai';
import '../../../components/class-data/lab-class-data.js';
import type { ClassData } from '../../../components/class-data/element.js';
import { type ClassFile, textOf as fileText } from '../../src/class-data/class-files.js';
import { checkAccessibility } from '../charts/check-accessibility.js';
import { recordedTuner } from '../lab/lesson/recorded-labs.js';
import { find, get, textOf, until } from '../lab/lesson/shown-lesson.js';

async function show(lang = 'en'): Promise<ClassData> {
  const element = document.createElement('lab-class-data');
  element.lang = lang;
  document.body.append(element);
  await until(() => find(element, 'h2') !== null);
  return element;
}

const file = (given: ClassFile) => new File([fileText(given)], `${given.name}.json`);
const rowsOf = (element: ClassData) => [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];

describe('<lab-class-data>', () => {
  it('reads two hundred files, plots them together and marks what is strange', async () => {
    const element = await show();
    const files = Array.from({ length: 198 }, (_, i) => {
      return file({ name: `Student ${i}`, knn: 0.9 + (i % 10) / 200, seed: i, stepMs: i });
    });
    const altered = fileText({ name: 'Mallory', knn: 0.5, seed: 500 }).replace(
      '"knn": 0.5,\n   "recallAt1"',
      '"knn": 0.2,\n   "recallAt1"',
    );
    await element.addFiles([...files, new File([altered], 'mallory.json'), new File(['{'], 'broken.json')]);
    await element.updateComplete;
    expect(rowsOf(element)).to.have.length(199);
    expect(textOf(element, '[part=count]')).to.equal('199 files');
    expect(textOf(element, '[part=refused]')).to.contain('broken.json').and.contain('damaged or of another kind');
    const mallory = rowsOf(element).find(({ textContent }) => textContent?.includes('Mallory'));
    expect(mallory?.textContent).to.contain('does not fit: damaged or changed').and.contain('far from the others');
    const curves = get<HTMLElementTagNameMap['lab-figure']>(element, '[part=curves]');
    await until(() => (curves.shadowRoot?.querySelectorAll('svg path').length ?? 0) > 198);
    expect(textOf(curves, '.summary')).to.contain('198 runs');
    expect(textOf(element, '[part=left-out]')).to.contain('One file whose hash does not fit is left out');
    await checkAccessibility(element);
  });

  it('adds dropped files of several labs, and shows one lab at a time', async () => {
    const element = await show();
    const dataTransfer = new DataTransfer();
    const tuner = new File([(await recordedTuner()).text], 'tuner.json');
    for (const one of [file({ name: 'Ada', knn: 0.9 }), file({ name: 'Bob', knn: 0.8, seed: 9 }), tuner]) {
      dataTransfer.items.add(one);
    }
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    await until(() => find(element, '#lab') !== null);
    expect(rowsOf(element)).to.have.length(2);
    const choice = get<HTMLSelectElement>(element, '#lab');
    choice.value = 'tuning';
    choice.dispatchEvent(new Event('change'));
    await until(() => rowsOf(element).length === 1);
    expect(textOf(element, 'tbody th')).to.contain('tuner.json');
    expect(get<HTMLSelectElement>(element, '#measure').value).to.equal('best-score');
  });

  it('sorts by what was reached, compares runs of the same settings, and lets go of a file', async () => {
    const element = await show();
    const files = [
      file({ name: 'Ada', knn: 0.7, task: { goal: 'knn > .8', met: false } }),
      file({ name: 'Bob', knn: 0.9, stepMs: 50 }),
      file({ name: 'Cyd', knn: 0.9, stepMs: 50 }),
    ];
    await element.addFiles(files);
    await element.updateComplete;
    const names = () => rowsOf(element).map((row) => row.querySelector('bdi')?.textContent);
    expect(names()).to.deep.equal(['Ada', 'Bob', 'Cyd']);
    get(element, 'thead th:nth-child(2) button').click();
    await element.updateComplete;
    expect(names()).to.deep.equal(['Bob', 'Cyd', 'Ada']);
    expect(get(element, 'thead th:nth-child(2)').ariaSort).to.equal('descending');
    expect(textOf(element, '[part=repeated]')).to.contain(
      'Ada, Bob: the same settings and data; they differ by up to 0.2',
    );
    expect(textOf(element, 'tbody')).to.contain('the very same run as Cyd').and.contain('not met');
    const link = get<HTMLAnchorElement>(element, 'tbody a');
    expect([link.rel, link.href]).to.deep.equal([
      'noopener noreferrer',
      'https://example.org/lab.html#triplet=v1&seed=7',
    ]);
    get(element, 'tbody tr button').click();
    await element.updateComplete;
    expect(names()).to.deep.equal(['Cyd', 'Ada']);
    await element.addFiles([files[2]]);
    await element.updateComplete;
    expect(names()).to.deep.equal(['Cyd', 'Ada']);
  });

  it('speaks Persian from right to left, and says that it is no proof', async () => {
    const element = await show('fa');
    await element.addFiles([file({ name: 'آدا', knn: 0.7 })]);
    await until(() => rowsOf(element).length === 1);
    expect(get(element, '.lab').dir).to.equal('rtl');
    expect(textOf(element, '.lab')).to.contain('جلوی تقلب را نمی‌گیرد').and.contain('۷۰٫۰٪');
    await checkAccessibility(element);
  });
});
