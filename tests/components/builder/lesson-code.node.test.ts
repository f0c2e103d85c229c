import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { lessonCode } from '../../../components/builder/lesson-code.js';
import { emptyLesson, type Lesson, lessonAttributes, reduceLesson } from '../../../components/builder/state.js';
import { tripletFields } from '../../../src/triplet/triplet-settings.js';

const LESSON: Lesson = {
  ...emptyLesson('triplet'),
  values: { seed: '7', mining: 'semi-hard', epochs: '900', margin: '0.2' },
  hidden: ['backend', 'draw'],
  locked: ['mining'],
  language: 'fa',
  taskGoal: 'active-share > 20 % at epoch 5',
  taskText: 'Don’t "cheat" & <win>, it\'s easy',
};

function codeOf(lesson: Lesson) {
  const attributes = lessonAttributes(lesson, tripletFields);
  return lessonCode({ lab: 'triplet', tag: 'triplet-demo', attributes, site: 'https://x.org/labs/', title: 'A "lab"' });
}

describe('the code of a lesson', () => {
  it('names what differs from the defaults, and nothing that the lab would refuse', () => {
    assert.deepEqual(lessonAttributes(LESSON, tripletFields), [
      ['mining', 'semi-hard'],
      ['margin', '0.2'],
      ['lang', 'fa'],
      ['hide', 'backend draw'],
      ['lock', 'mining'],
      ['task-goal', 'active-share > 20 % at epoch 5'],
      ['task-text', 'Don’t "cheat" & <win>, it\'s easy'],
    ]);
    assert.deepEqual(lessonAttributes(emptyLesson('triplet'), tripletFields), []);
  });

  it('is a tag and a frame that a browser reads as they were meant', () => {
    const { tag, iframe, link } = codeOf(LESSON);
    const { document } = parseHTML(`<body>${tag}${iframe}</body>`);
    const lab = document.querySelector('triplet-demo');
    assert.equal(lab?.getAttribute('task-text'), LESSON.taskText);
    assert.equal(lab?.getAttribute('task-goal'), LESSON.taskGoal);
    assert.equal(document.querySelector('script')?.getAttribute('src'), 'https://x.org/labs/dist/labtags.js');
    const frame = document.querySelector('iframe');
    assert.equal(frame?.getAttribute('title'), 'A "lab"');
    assert.equal(frame?.getAttribute('src'), link);
  });

  it('is a link whose query the lab’s page reads as attributes', () => {
    const url = new URL(codeOf(LESSON).link);
    assert.equal(url.pathname, '/labs/embed/triplet.html');
    assert.deepEqual(
      [...url.searchParams],
      [...lessonAttributes(LESSON, tripletFields)].map((pair) => [...pair]),
    );
    assert.equal(codeOf(emptyLesson('triplet')).link, 'https://x.org/labs/embed/triplet.html');
  });

  it('is a command that a shell takes word for word', () => {
    const { command } = codeOf(LESSON);
    assert.match(command, /^npx labtags page --lab triplet --mining semi-hard --margin 0\.2 /);
    assert.match(command, /--task-goal 'active-share > 20 % at epoch 5'/);
    assert.ok(command.includes(`--task-text 'Don’t "cheat" & <win>, it'\\''s easy' > lesson.html`));
  });
});

describe('a lesson', () => {
  it('starts anew with another lab, but for its language', () => {
    const other = reduceLesson(LESSON, { kind: 'lab', lab: 'tuner' });
    assert.deepEqual(other, { ...emptyLesson('tuner'), language: 'fa' });
    assert.equal(reduceLesson(LESSON, { kind: 'lab', lab: 'triplet' }), LESSON);
  });

  it('hides and shows a control', () => {
    const hidden = reduceLesson(LESSON, { kind: 'hide', control: 'share', on: true });
    assert.deepEqual(hidden.hidden, ['backend', 'draw', 'share']);
    assert.deepEqual(reduceLesson(hidden, { kind: 'hide', control: 'draw', on: false }).hidden, ['backend', 'share']);
  });
});
