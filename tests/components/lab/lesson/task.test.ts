import { expect } from 'chai';
import { readResultFile } from '../../../../src/sharing/result-file.js';
import { studentSeed } from '../../../../src/task/student-seed.js';
import { checkAccessibility } from '../../charts/check-accessibility.js';
import { fakeSession } from '../../labs/triplet/fake-session.js';
import { recordedTriplet } from './recorded-labs.js';
import { addressOf, find, get, showLab, textOf, until } from './shown-lesson.js';

async function showTask(attributes: Record<string, string>) {
  const lab = await showLab('triplet-demo', { epochs: '2', ...attributes });
  lab.openSession = () => fakeSession({ points: 30, stepsPerEpoch: 3 });
  await until(() => find(lab, '[part=task]') !== null);
  return lab;
}

describe('a page’s task', () => {
  it('stands in the author’s words, and is judged after every run with what was measured', async () => {
    const lab = await showTask({ 'task-goal': 'knn > 99 %', 'task-text': 'Reach 99 % with two epochs.' });
    expect(textOf(lab, '.task-text')).to.equal('Reach 99 % with two epochs.');
    expect(textOf(lab, '.task-verdict')).to.contain('after each of your runs');
    const told: CustomEvent[] = [];
    document.addEventListener('lab-task-complete', (event) => told.push(event as CustomEvent), { once: true });
    await lab.run();
    await until(() => find(lab, '.lesson-task.not-yet') !== null);
    expect(textOf(lab, '.conditions')).to.match(/knn > 99 % ○ Not yet, measured: 98\.\d%/);
    expect(told).to.have.length(0);
    lab.taskGoal = 'knn > 90 % at epoch 2 and epochs <= 2';
    await until(() => textOf(lab, '.conditions').includes('epoch 2'));
    await lab.run();
    await until(() => find(lab, '.lesson-task.met') !== null);
    expect(told).to.have.length(1);
    const { task, conditions, result } = told[0].detail;
    expect(task).to.equal('knn > 90 % at epoch 2 and epochs <= 2');
    expect(conditions.map(({ met }: { met: boolean }) => met)).to.deep.equal([true, true]);
    expect(conditions[1].value).to.equal(2);
    expect(result.lab).to.equal('triplet');
    expect([told[0].bubbles, told[0].composed]).to.deep.equal([true, true]);
    await checkAccessibility(lab);
  });

  it('earns points, counts tries, and helps those who tried in vain', async () => {
    const lab = await showTask({
      'task-goal': 'knn > 99 % for 3 points and epochs <= 2',
      'task-hint': 'after 2: More epochs?',
      'task-solution': 'after 3: Three epochs.',
    });
    const told: CustomEvent[] = [];
    lab.addEventListener('lab-task-check', (event) => told.push(event));
    await lab.run();
    await until(() => textOf(lab, '.task-verdict').includes('1 of 4 points. Tries: 1.'));
    expect(find(lab, '.task-hint')).to.equal(null);
    await lab.run();
    await until(() => textOf(lab, '.task-hint').includes('Hint: More epochs?'));
    expect(find(lab, '.task-solution')).to.equal(null);
    await lab.run();
    await until(() => textOf(lab, '.task-solution').includes('Three epochs.'));
    expect(told.map(({ detail: { score, tries } }) => [score, tries])).to.deep.equal([
      [25, 1],
      [25, 2],
      [25, 3],
    ]);
    await checkAccessibility(lab);
  });

  it('with a seed for each student counts only runs with that of the number given', async () => {
    const lab = await showTask({ 'task-goal': 'knn > 1 %', 'task-seed': 'student' });
    let judged = 0;
    lab.addEventListener('lab-task-check', () => judged++);
    await lab.run();
    await until(() => textOf(lab, '.task-verdict').includes('once your student number is given'));
    expect(judged).to.equal(0);
    get<HTMLInputElement>(lab, '#student-number').value = '1234';
    get<HTMLFormElement>(lab, 'form.student').requestSubmit();
    expect(lab.seed).to.equal(studentSeed('1234'));
    await lab.updateComplete;
    await checkAccessibility(lab);
    await lab.run();
    await until(() => find(lab, '.lesson-task.met') !== null);
    expect(judged).to.equal(1);
    lab.seed = 7;
    await lab.run();
    expect(judged).to.equal(1);
  });

  it('that cannot be read says what is wrong and what is known, in the reader’s language', async () => {
    const lab = await showTask({ 'task-goal': 'bravery > 3' });
    expect(textOf(lab, '[part=task]')).to.contain('the name is not known').and.contain('active-share');
    expect((await lab.run()).lab).to.equal('triplet');
    lab.lang = 'fa';
    await until(() => textOf(lab, '[part=task]').includes('تکلیف شما'));
    expect(textOf(lab, '[part=task]')).to.contain('active-share');
  });

  it('is not met by a recorded run', async () => {
    const { text } = await recordedTriplet();
    const lab = await showLab('triplet-demo', { 'task-goal': 'knn > 1 %', recording: addressOf(text) });
    await until(() => find(lab, '[part=task]') !== null && find(lab, '[part=recorded]') !== null);
    let met = false;
    lab.addEventListener('lab-task-complete', () => {
      met = true;
    });
    await lab.run();
    expect(met).to.equal(false);
    expect(textOf(lab, '.task-verdict')).to.contain('A recorded run does not count');
  });
});

describe('handing in', () => {
  /** What the browser would save. */
  function catchFile(): Promise<{ name: string; text: string }> {
    return new Promise((resolve) => {
      const original = URL.createObjectURL;
      const click = HTMLAnchorElement.prototype.click;
      let blob = new Blob();
      URL.createObjectURL = (given) => {
        blob = given as Blob;
        return original.call(URL, given);
      };
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        URL.createObjectURL = original;
        HTMLAnchorElement.prototype.click = click;
        void blob.text().then((text) => resolve({ name: this.download, text }));
      };
    });
  }

  it('asks for a name and saves numbers, task, link and a hash; it says that it is no proof', async () => {
    const lab = await showTask({ 'task-goal': 'knn > 50 %', seed: '12' });
    await lab.run();
    const button = [...(lab.shadowRoot?.querySelectorAll<HTMLElement>('.share-button') ?? [])].find(
      ({ textContent }) => textContent?.trim() === 'Hand in…',
    );
    button?.click();
    await until(() => find<HTMLDialogElement>(lab, 'dialog.hand-in')?.open ?? false);
    expect(textOf(lab, 'dialog')).to.contain('no proof against cheating').and.contain('sends nothing anywhere');
    await checkAccessibility(lab);
    get<HTMLInputElement>(lab, '#hand-in-name').value = 'آدا Lovelace';
    const caught = catchFile();
    get<HTMLFormElement>(lab, 'dialog form').requestSubmit();
    const { name, text } = await caught;
    expect(name).to.equal('triplet-آدا-Lovelace.json');
    const { file, seal } = readResultFile(text);
    expect(seal).to.equal('intact');
    expect(file.recording).to.equal(undefined);
    expect(file.handIn?.name).to.equal('آدا Lovelace');
    expect(file.handIn?.task).to.deep.equal({ goal: 'knn > 50 %', met: true, score: 100, tries: 1 });
    expect(file.handIn?.link).to.contain('#triplet=v1&seed=12');
    expect(file.history).to.have.length(3);
    await until(() => textOf(lab, 'dialog').includes('Saved as triplet-آدا-Lovelace.json'));
  });

  it('is not offered before there is a result', async () => {
    const lab = await showTask({ 'task-goal': 'knn > 50 %' });
    const button = [...(lab.shadowRoot?.querySelectorAll<HTMLElement>('.share-button') ?? [])].pop();
    expect([button?.textContent?.trim(), button?.ariaDisabled]).to.deep.equal(['Hand in…', 'true']);
  });
});
