import type { ResultProblem } from '../../../src/sharing/result-file.js';
import type { CommonWords } from '../../language/words.js';
import type { LessonWords } from './english.js';

/** Errors of saved results, in full: the page's own words only know their code. */
export function withProblems<Words extends CommonWords>(words: Words, { problems }: LessonWords): Words {
  const text = (detail: Record<string, string | number>) => {
    const explain = problems[detail.reason as ResultProblem];
    return explain ? explain(detail) : words.failures.texts['result-invalid'](detail);
  };
  const texts = { ...words.failures.texts, 'result-invalid': text };
  return { ...words, failures: { ...words.failures, texts } };
}

/** What a lab says while it shows a recorded run: the same buttons, which play and do not train. */
export function recordedWords<Words extends CommonWords>(words: Words, { recorded }: LessonWords): Words {
  const { play, complete, stopped, playing, ranOn } = recorded;
  const played = (phases: object) => Object.fromEntries(Object.keys(phases).map((phase) => [phase, playing]));
  // The labs keep the names of their phases in one of two places.
  const own = (words as { phases?: object }).phases;
  const ofStatus = (words.status as { phases?: object }).phases;
  const refused = (detail: Record<string, string | number>) =>
    detail.what === 'images' ? recorded.noImages : words.failures.texts['recorded-only'](detail);
  return {
    ...words,
    ...(own ? { phases: played(own) } : {}),
    actions: { ...words.actions, run: play, runAgain: play },
    failures: { ...words.failures, texts: { ...words.failures.texts, 'recorded-only': refused } },
    // It is not the author who has fixed the settings.
    form: { ...words.form, locked: '' },
    status: {
      ...words.status,
      complete,
      stopped,
      ...(ofStatus ? { phases: played(ofStatus) } : {}),
    },
    backends: { ...words.backends, describe: (name: string) => ranOn(name) },
  };
}
