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

describe('<lab-builder>', () => {
  it('offers every setting of the lab, and shows at once what comes of a change', async () => {
    const builder = await show();
    await until(() => find(previewOf(builder), 'h2') !== null);
    expect(builder.shadowRoot?.querySelectorAll('.row')).to.have.length(17);
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

  it('says what a setting takes, and leaves a wrong value out', async () => {
    const builder = await show();
    await write(builder, '#set-epochs', '900');
    expect(textOf(builder, '#problem-epochs')).to.contain('1 to 50');
    expect(textOf(builder, '[part=tag] code')).to.not.contain('epochs');
  });

  it('checks a task as the lab does, and helps to write one', async () => {
    const builder = await show();
    await write(builder, '#task-goal', 'bravery > 3');
    expect(textOf(builder, '#task-goal-problem')).to.contain('active-share');
    await write(builder, '#task-goal', 'knn > 90 %');
    expect(textOf(builder, '#task-goal-problem')).to.equal('');
    get<HTMLSelectElement>(builder, '#measure').value = 'active-share';
    get(builder, '.measure button').click();
    await builder.updateComplete;
    expect(get<HTMLInputElement>(builder, '#task-goal').value).to.equal('knn > 90 % and active-share >= ');
    await write(builder, '#task-goal', 'knn > 90 % and active-share >= 0.1');
    await write(builder, '#task-text', 'Do it!');
    await until(() => find(previewOf(builder), '.task-text')?.textContent === 'Do it!');
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
