import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { lessonCode } from '../../../components/builder/lesson-code.js';
import { folderOf, placeOf } from '../../../components/builder/site-folder.js';
import {
  emptyLesson,
  type Lesson,
  lessonAttributes,
  lessonOf,
  reduceLesson,
} from '../../../components/builder/state.js';
import { LABS } from '../../../src/labs/labs.js';
import { tripletFields } from '../../../src/triplet/triplet-settings.js';

const LESSON: Lesson = {
  ...emptyLesson('triplet'),
  values: { seed: '7', mining: 'semi-hard', epochs: '900', margin: '0.2' },
  hidden: ['backend', 'draw'],
  locked: ['mining'],
  language: 'fa',
  taskGoal: 'active-share > 20 % at epoch 5',
  taskText: 'Don’t "cheat" & <win>, it\'s easy',
  taskHint: 'after 2: Which teach?',
  taskSeed: 'student',
};

function codeOf(lesson: Lesson, folder = 'labtags/') {
  const attributes = lessonAttributes(lesson, tripletFields);
  const said = { language: 'fa', title: 'A "lab"', fallback: 'Wait & see' };
  return lessonCode({ lab: 'triplet', tag: 'triplet-demo', attributes, folder, site: 'https://x.org/labs/', said });
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
      ['task-hint', 'after 2: Which teach?'],
      ['task-seed', 'student'],
    ]);
    assert.deepEqual(lessonAttributes(emptyLesson('triplet'), tripletFields), []);
  });

  it('is a tag and a frame that a browser reads as they were meant', () => {
    const { tag, iframe } = codeOf(LESSON);
    const { document } = parseHTML(`<body>${tag}${iframe}</body>`);
    const lab = document.querySelector('triplet-demo');
    assert.equal(lab?.getAttribute('task-text'), LESSON.taskText);
    assert.equal(lab?.getAttribute('task-goal'), LESSON.taskGoal);
    assert.equal(lab?.querySelector('[slot=fallback]')?.textContent, 'Wait & see');
    assert.equal(document.querySelector('script')?.getAttribute('src'), 'labtags/labtags.js');
    const frame = document.querySelector('iframe');
    assert.deepEqual([frame?.getAttribute('title'), frame?.getAttribute('lang')], ['A "lab"', 'fa']);
    assert.match(String(frame?.getAttribute('src')), /^labtags\/embed\/triplet\.html\?mining=semi-hard&/);
  });

  it('takes a known set from beside the page, or from the server that the scripts come from', () => {
    const lesson = { ...LESSON, values: { src: 'mnist' } };
    assert.match(codeOf(lesson).tag, /<triplet-demo src="mnist"/);
    const { tag, iframe, command } = codeOf(lesson, 'http://127.0.0.1:1/');
    assert.match(tag, /src="http:\/\/127\.0\.0\.1:1\/labtags\.js"/);
    assert.match(tag, /<triplet-demo src="http:\/\/127\.0\.0\.1:1\/data\/mnist\/"/);
    assert.match(iframe, /triplet\.html\?src=mnist&/);
    assert.match(command, / --data data\/mnist /);
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
    assert.ok(
      command.includes(
        `--task-text 'Don’t "cheat" & <win>, it'\\''s easy' --task-hint 'after 2: Which teach?' --task-seed student > lesson.html`,
      ),
    );
  });
});

describe('the folder of labtags on an author’s site', () => {
  it('is found in whatever is typed: the script, a page in it, a missing slash', () => {
    const meant = {
      '': 'labtags/',
      ' labtags ': 'labtags/',
      '../labs/labtags.js': '../labs/',
      'https://x.org/labtags/embed/triplet.html?seed=7': 'https://x.org/labtags/',
      'https://x.org/labtags/builder.html#a': 'https://x.org/labtags/',
      '/': '/',
    };
    for (const [text, folder] of Object.entries(meant)) assert.equal(folderOf(text), folder, text);
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.org/', 'http://', 'two words']) {
      assert.equal(folderOf(text), null, text);
    }
  });

  it('is looked for beside the builder’s page, or beside the folder that holds it', () => {
    assert.equal(placeOf('labtags/', 'http://a.org/builder.html'), 'http://a.org/labtags/');
    assert.equal(placeOf('labtags/', 'http://a.org/x/labtags/builder.html?lang=fa'), 'http://a.org/x/labtags/');
    assert.equal(placeOf('https://b.org/l/', 'http://a.org/builder.html'), 'https://b.org/l/');
  });
});

describe('a lesson', () => {
  it('comes back from its tag as it was, but for what the lab would refuse', () => {
    const [lab] = LABS;
    const offered = { ...lab, name: lab.page };
    const kept = { ...LESSON, values: { mining: 'semi-hard', margin: '0.2' } };
    assert.deepEqual(lessonOf(offered, lessonAttributes(LESSON, tripletFields)), kept);
  });

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
