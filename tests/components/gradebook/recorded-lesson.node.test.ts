import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type GradedLab, RecordedLesson } from '../../../components/gradebook/recorded-lesson.js';
import type { Standing } from '../../../components/gradebook/standing.js';
import { connected, FakePlatform } from './fake-platform.js';

type Told = readonly [recorded: boolean, score: number | null];

function visit(
  platform: FakePlatform | null,
  { taskGoal = 'knn > 0.5 and epochs <= 3' as string | null, taskCounts = '' } = {},
) {
  const settings: Record<string, string | number> = { seed: 7, mining: 'random' };
  const lab = Object.assign(new EventTarget(), {
    taskGoal,
    taskCounts,
    getState: () => ({ settings: { ...settings } }),
  });
  const page = new EventTarget();
  const told: Told[] = [];
  const lesson = new RecordedLesson({
    ...{ lab: lab as unknown as GradedLab, version: '1.2', page },
    connection: platform && connected('1.2', platform),
    tell: (recorded: boolean, { score }: Standing) => told.push([recorded, score]),
  });
  const tell = async (name: string, detail: object) => {
    lab.dispatchEvent(new CustomEvent(name, { detail }));
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return {
    ...{ lesson, told, settings },
    run: () => tell('lab-complete', { recorded: false }),
    judge: (score: number) => tell('lab-task-check', { met: score === 100, score }),
    leave: () => page.dispatchEvent(new Event('pagehide')),
  };
}

describe('a recorded lesson', () => {
  it('records the best run, and the settings for the next visit', async () => {
    const platform = new FakePlatform('1.2');
    const first = visit(platform);
    assert.equal(platform.kept.get('cmi.core.lesson_status'), 'incomplete');
    first.settings.mining = 'semi-hard';
    await first.judge(50);
    await first.judge(0);
    assert.equal(platform.kept.get('cmi.core.score.raw'), '50');
    first.leave();
    assert.equal(platform.calls.at(-1), 'finish');

    const second = visit(platform);
    assert.deepEqual(second.lesson.lastSettings, { mining: 'semi-hard' });
    assert.deepEqual(second.told, [[true, 50]]);
    await second.judge(100);
    assert.equal(platform.kept.get('cmi.core.lesson_status'), 'passed');
    assert.deepEqual(second.told.at(-1), [true, 100]);
  });

  it('records the last run where the author says so', async () => {
    const platform = new FakePlatform('1.2');
    const lesson = visit(platform, { taskCounts: 'last' });
    await lesson.judge(100);
    await lesson.judge(50);
    assert.deepEqual(
      ['cmi.core.score.raw', 'cmi.core.lesson_status'].map((name) => platform.kept.get(name)),
      ['50', 'incomplete'],
    );
  });

  it('is completed by a run where there is no task, but not by a recorded one', async () => {
    const platform = new FakePlatform('1.2');
    await visit(platform, { taskGoal: null }).run();
    assert.equal(platform.kept.get('cmi.core.lesson_status'), 'completed');
    const withTask = new FakePlatform('1.2');
    await visit(withTask).run();
    assert.equal(withTask.kept.get('cmi.core.lesson_status'), 'incomplete');
  });

  it('takes no status back where the state was lost', async () => {
    const platform = new FakePlatform('1.2');
    platform.values.set('cmi.core.lesson_status', 'passed');
    platform.values.set('cmi.suspend_data', '{"v":1,"standi');
    await visit(platform).judge(0);
    assert.equal(platform.kept.get('cmi.core.lesson_status'), 'passed');
  });

  it('changes nothing in a visit that is only looked at again', async () => {
    const platform = new FakePlatform('1.2');
    platform.values.set('cmi.core.lesson_mode', 'review');
    const review = visit(platform);
    await review.judge(100);
    review.leave();
    assert.ok(!platform.calls.includes('set'));
  });

  it('says that nothing is recorded where there is no platform, or it keeps nothing; and when it does again', async () => {
    assert.deepEqual(visit(null).told, [[false, null]]);
    let works = false;
    const platform = new FakePlatform('1.2', { commit: () => String(works) });
    const lesson = visit(platform);
    await lesson.judge(50);
    works = true;
    await lesson.judge(100);
    assert.deepEqual(lesson.told, [
      [false, null],
      [false, 50],
      [true, 100],
    ]);
  });

  it('shows a result before a slow platform has answered', async () => {
    let answered = 0;
    const platform = new FakePlatform('1.2', { commit: () => String(++answered > 0) });
    const lesson = visit(platform);
    answered = 0;
    const judged = lesson.judge(100);
    assert.equal(answered, 0);
    await judged;
    assert.equal(answered, 1);
  });
});
