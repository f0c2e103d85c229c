import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type GradedLab, RecordedLesson } from '../../../components/gradebook/recorded-lesson.js';
import type { Standing } from '../../../components/gradebook/standing.js';
import { connected, FakePlatform } from './fake-platform.js';

type Told = readonly [recorded: boolean, score: number | null];

function visit(platform: FakePlatform | null, { taskGoal = 'knn > 0.5 and epochs <= 3' as string | null } = {}) {
  const settings: Record<string, string | number> = { seed: 7, mining: 'random' };
  const lab = Object.assign(new EventTarget(), { taskGoal, getState: () => ({ settings: { ...settings } }) });
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
    judge: (...met: boolean[]) =>
      tell('lab-task-check', { met: met.every((one) => one), conditions: met.map((one) => ({ met: one })) }),
    leave: () => page.dispatchEvent(new Event('pagehide')),
  };
}

describe('a recorded lesson', () => {
  it('records the best run, and the settings for the next visit', async () => {
    const platform = new FakePlatform('1.2');
    const first = visit(platform);
    assert.equal(platform.kept.get('cmi.core.lesson_status'), 'incomplete');
    first.settings.mining = 'semi-hard';
    await first.judge(true, false);
    await first.judge(false, false);
    assert.equal(platform.kept.get('cmi.core.score.raw'), '50');
    first.leave();
    assert.equal(platform.calls.at(-1), 'finish');

    const second = visit(platform);
    assert.deepEqual(second.lesson.lastSettings, { mining: 'semi-hard' });
    assert.deepEqual(second.told, [[true, 50]]);
    await second.judge(true, true);
    assert.equal(platform.kept.get('cmi.core.lesson_status'), 'passed');
    assert.deepEqual(second.told.at(-1), [true, 100]);
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
    await visit(platform).judge(false, false);
    assert.equal(platform.kept.get('cmi.core.lesson_status'), 'passed');
  });

  it('changes nothing in a visit that is only looked at again', async () => {
    const platform = new FakePlatform('1.2');
    platform.values.set('cmi.core.lesson_mode', 'review');
    const review = visit(platform);
    await review.judge(true, true);
    review.leave();
    assert.ok(!platform.calls.includes('set'));
  });

  it('says that nothing is recorded where there is no platform, or it keeps nothing; and when it does again', async () => {
    assert.deepEqual(visit(null).told, [[false, null]]);
    let works = false;
    const platform = new FakePlatform('1.2', { commit: () => String(works) });
    const lesson = visit(platform);
    await lesson.judge(true, false);
    works = true;
    await lesson.judge(true, true);
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
    const judged = lesson.judge(true, true);
    assert.equal(answered, 0);
    await judged;
    assert.equal(answered, 1);
  });
});
