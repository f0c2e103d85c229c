import { expect } from 'chai';
import type { LessonBuilder } from '../../../components/builder/element.js';
import '../../../components/builder/lab-builder.js';
import type { TripletDemo } from '../../../components/labs/triplet/element.js';
import { checkAccessibility } from '../charts/check-accessibility.js';
import { find, get, textOf, until } from '../lab/lesson/shown-lesson.js';

async function show(lang = 'en'): Promise<LessonBuilder> {
  const builder = document.createElement('lab-builder');
  builder.lang = lang;
  builder.site = 'https://x.org/';
  document.body.append(builder);
  await until(() => find(builder, '[part=tag]') !== null);
  return builder;
}

async function write(builder: LessonBuilder, selector: string, text: string): Promise<void> {
  const input = get<HTMLInputElement>(builder, selector);
  input.value = text;
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('change'));
  await builder.updateComplete;
}

const previewOf = (builder: LessonBuilder) => get<TripletDemo>(builder, '[part=preview] > :last-child');

const copyButtons = (builder: LessonBuilder) => [
  ...(builder.shadowRoot?.querySelectorAll<HTMLButtonElement>('.code .buttons button') ?? []),
];

describe('<lab-builder>', () => {
  it('offers every setting of the lab, and shows at once what comes of a change', async () => {
    const builder = await show();
    await until(() => find(previewOf(builder), 'h2') !== null);
    expect(builder.shadowRoot?.querySelectorAll('.row')).to.have.length(23);
    await write(builder, '#set-epochs', '3');
    await write(builder, '#set-mining', 'batch-hard');
    get<HTMLInputElement>(builder, '[aria-label="Lock “Choice of triplets”"]').click();
    get<HTMLInputElement>(builder, '[aria-label="Hide “Seed”"]').click();
    await until(() => textOf(builder, '[part=tag] code').includes('lock="mining"'));
    expect(textOf(builder, '[part=tag] code')).to.contain(
      '<triplet-demo mining="batch-hard" epochs="3" hide="seed" lock="mining">',
    );
    expect(textOf(builder, '[part=link] code')).to.equal(
      'https://x.org/embed/triplet.html?mining=batch-hard&epochs=3&hide=seed&lock=mining',
    );
    const preview = previewOf(builder);
    expect([preview.epochs, preview.mining]).to.deep.equal([3, 'batch-hard']);
    await preview.updateComplete;
    expect(find(preview, '#seed')).to.equal(null);
    await checkAccessibility(builder);
  });

  it('puts the parts of its form below each other, as wide as the form, on a phone and on a wide page', async () => {
    const builder = await show();
    for (const width of ['24rem', '72rem']) {
      builder.style.inlineSize = width;
      const form = get(builder, 'form').getBoundingClientRect();
      const parts = [...get(builder, 'form').children].map((part) => part.getBoundingClientRect());
      for (const [i, { left, right, top }] of parts.entries()) {
        expect([left, right]).to.deep.equal([form.left, form.right]);
        if (i > 0) expect(top).to.be.at.least(parts[i - 1].bottom);
      }
    }
  });

  it('says what a setting takes, and leaves a wrong value out', async () => {
    const builder = await show();
    await write(builder, '#set-epochs', '900');
    expect(textOf(builder, '#problem-epochs')).to.contain('1 to 50');
    expect(textOf(builder, '[part=tag] code')).to.not.contain('epochs');
    await write(builder, '#set-src', 'minst');
    expect(textOf(builder, '#problem-src')).to.contain('drawn, mnist, fashion-mnist');
    expect(copyButtons(builder).every(({ disabled }) => disabled)).to.equal(true);
    await write(builder, '#set-src', 'mnist');
    expect(find(builder, '#problem-src')).to.equal(null);
    expect(copyButtons(builder).some(({ disabled }) => disabled)).to.equal(false);
  });

  it('checks a task as the lab does, and helps to write one', async () => {
    const builder = await show();
    await write(builder, '#task-goal', 'bravery > 3');
    expect(textOf(builder, '#task-goal-problem')).to.contain('active-share');
    expect(copyButtons(builder).every(({ disabled }) => disabled)).to.equal(true);
    expect(textOf(builder, '[part=tag] code')).to.not.contain('bravery');
    await write(builder, '#task-goal', 'knn > 90 %');
    expect(textOf(builder, '#task-goal-problem')).to.equal('');
    get<HTMLSelectElement>(builder, '#measure').value = 'active-share';
    get(builder, '.measure button').click();
    await builder.updateComplete;
    expect(get<HTMLInputElement>(builder, '#task-goal').value).to.equal('knn > 90 % and active-share >= 50 %');
    expect(textOf(builder, '#task-goal-problem')).to.equal('');
    await write(builder, '#task-text', 'Do it!');
    await until(() => find(previewOf(builder), '.task-text')?.textContent === 'Do it!');
  });

  it('adds a measure of a class with its class', async () => {
    const builder = await show();
    get<HTMLInputElement>(builder, 'input[value=imbalance]').click();
    await until(() => find(builder, '#set-balance') !== null);
    const measure = get<HTMLSelectElement>(builder, '#measure');
    measure.value = 'recall';
    measure.dispatchEvent(new Event('change'));
    get(builder, '.measure button').click();
    await builder.updateComplete;
    expect(get<HTMLInputElement>(builder, '#task-goal').value).to.match(/^recall\([a-z]+\) >= 50 %$/);
    expect(textOf(builder, '#task-goal-problem')).to.equal('');
  });

  it('opens a lesson again from its tag, its iframe and its link', async () => {
    const builder = await show();
    await write(builder, '#set-epochs', '3');
    await write(builder, '#set-src', 'mnist');
    await write(builder, '#task-text', 'Do "it"!');
    get<HTMLInputElement>(builder, '[aria-label="Hide “Seed”"]').click();
    await builder.updateComplete;
    const codes = ['tag', 'iframe', 'link'].map((which) => textOf(builder, `[part=${which}] code`));
    for (const code of codes) {
      const other = await show();
      await write(other, '#opened', 'no lesson');
      get(other, '.open-button').click();
      expect(textOf(other, '#opened-problem')).to.contain('No lesson is found');
      await write(other, '#opened', code);
      get(other, '.open-button').click();
      await other.updateComplete;
      await until(() => textOf(other, '[part=tag] code').includes('epochs'));
      expect(['tag', 'iframe', 'link'].map((which) => textOf(other, `[part=${which}] code`))).to.deep.equal(codes);
    }
  });

  it('goes on after a reload where it was, if the page says under which name', async () => {
    localStorage.removeItem('labtags-draft-test');
    const kept = () => {
      const builder = document.createElement('lab-builder');
      builder.keep = 'test';
      document.body.append(builder);
      return builder;
    };
    const builder = kept();
    await until(() => find(builder, '[part=tag]') !== null);
    await write(builder, '#set-epochs', '4');
    await write(builder, '#folder', '../labs/');
    const again = kept();
    await until(() => find(again, '[part=tag]') !== null);
    expect(textOf(again, '[part=tag] code')).to.contain('src="../labs/labtags.js"').and.to.contain('epochs="4"');
    localStorage.setItem('labtags-draft-test', '{"lesson":{"lab":"triplet","hidden":[7],"values":3},"folder":""}');
    const damaged = kept();
    await until(() => find(damaged, '[part=tag]') !== null);
    expect(textOf(damaged, '[part=tag] code')).to.contain('<triplet-demo>');
  });

  it('says in words whether labtags lies where the author says', async () => {
    const builder = await show();
    const says = async (folder: string, text: string) => {
      await write(builder, '#folder', folder);
      await until(() => textOf(builder, '#folder-state').includes(text));
    };
    await says(`${location.origin}/dist/`, 'Found');
    await says(`${location.origin}/nowhere/`, 'Not found');
    await says('http://127.0.0.1:9/', 'No server answers');
    await says('javascript:void 0', 'no address');
  });

  it('says what of a SCORM package cannot be had, in both languages, and makes none of a broken lesson', async () => {
    const builder = await show();
    const says = async (text: string) => {
      get(builder, '[part=scorm] button').click();
      await until(() => textOf(builder, '[part=scorm] [role=status]').includes(text));
    };
    // The files of the build do not lie beside the sources that this test loads.
    await says('files.json');
    await write(builder, '#set-src', 'https://x.org/data/');
    expect(textOf(builder, '[part=scorm] [role=status]')).to.equal('');
    await says('asks no other server');
    await write(builder, '#recording', 'run.json');
    await says('earns no marks');
    builder.lang = 'fa';
    await until(() => textOf(builder, '[part=scorm] [role=status]').includes('نمره ندارد'));
    await write(builder, '#task-goal', 'bravery > 3');
    expect(get<HTMLButtonElement>(builder, '[part=scorm] button').disabled).to.equal(true);
  });

  it('changes to another lab with its settings, in Persian too', async () => {
    const builder = await show('fa');
    get<HTMLInputElement>(builder, 'input[value=tuner]').click();
    await until(
      () => find(builder, '#set-max-epochs') !== null && textOf(builder, '[part=tag] code').includes('<tuner-demo>'),
    );
    await until(() => find(previewOf(builder), 'h2') !== null);
    expect(previewOf(builder).localName).to.equal('tuner-demo');
    expect(get(builder, '.builder').dir).to.equal('rtl');
    await until(() => /[آ-ی]/.test(textOf(builder, 'label[for=set-max-epochs]')));
    await checkAccessibility(builder);
  });
});
