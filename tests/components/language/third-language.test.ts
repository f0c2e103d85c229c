import { expect } from 'chai';
import '../../../components/builder/lab-builder.js';
import '../../../components/class-data/lab-class-data.js';
import '../../../components/labs/imbalance/register.js';
import '../../../components/labs/triplet/register.js';
import '../../../components/labs/tuning/register.js';
import '../../../components/labs/words/register.js';
import { registerLanguage } from '../../../components/language/index.js';
import '../../../components/linked-view/lab-view.js';
import { LAB_NAMES } from '../../../src/labs/names.js';
import { find, textOf, until } from '../lab/lesson/shown-lesson.js';
import { triplet as german } from './german.js';

function show(tag: string, lang: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ lang, ...attributes })) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

const said = (element: HTMLElement) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

afterEach(() => document.body.replaceChildren());

describe('a third language, registered by one file with one call', () => {
  it('is spoken by every lab, and what it lacks is said in English', async () => {
    const labs = LAB_NAMES.map(({ tag }) => show(tag, 'de-AT'));
    for (const lab of labs) {
      await until(() => find(lab, '[part=lab][lang=de][dir=ltr]') !== null);
      expect(said(lab), lab.localName).to.contain('Starten').and.contain('Copy link');
    }
    const [triplet, vectors, imbalance, tuner] = labs.map(said);
    expect(triplet).to.contain(german.title).and.contain('Bereit. Vor dem Start').and.contain('Choice of triplets');
    expect(vectors).to.contain('What word vectors know').and.contain('Vektoren');
    expect(imbalance).to.contain('Warum 70 % Genauigkeit töten können').and.contain('Epochs');
    expect(tuner).to.contain('Tuning a network with Hyperband');
  });

  it('is followed by tasks and linked views', async () => {
    const lab = show('triplet-demo', 'de', { id: 'run', 'task-goal': 'knn > 0.5' });
    const view = show('lab-view', 'de', { for: 'run', show: 'nothing' });
    await until(() => said(lab).includes('Ihre Aufgabe') && said(view).includes('Es gibt keinen Teil „nothing“'));
    expect(said(lab)).to.contain('It is checked after each of your runs.');
  });

  it('is spoken by the builder, which offers it by its own name and calls the labs as they call themselves', async () => {
    const builder = show('lab-builder', 'de');
    await until(() => find(builder, '[part=tag]') !== null);
    const languages = [...(builder.shadowRoot?.querySelectorAll('#language option') ?? [])];
    expect(languages.map(({ textContent }) => textContent)).to.deep.equal([
      'wie die Seite',
      'English',
      'فارسی',
      'Deutsch',
    ]);
    expect(textOf(builder, '.labs')).to.contain('Experiment').and.contain('Tripel').and.contain('Unbalanced classes');
    expect(said(builder)).to.contain('Data and settings');
  });

  it('is spoken by the page of a class', async () => {
    const page = show('lab-class-data', 'de');
    await until(() => find(page, '[part=title]')?.textContent === 'Ergebnisse einer Klasse');
    expect(said(page)).to.contain('Open files…');
  });

  it('reaches what is on the page already, at once', async () => {
    const lab = show('triplet-demo', 'eo');
    await until(() => find(lab, '[part=lab][lang=en]') !== null);
    registerLanguage('eo', { load: async (part) => (part === 'common' ? { actions: { run: 'Ruli' } } : undefined) });
    await until(() => said(lab).includes('Ruli'));
    expect(find(lab, '[part=lab]')?.lang).to.equal('eo');
  });
});
