/**
 * SPLICE (cssplice.org): a lab in a frame tells the book around it, as PreTeXt and Runestone make them, its score and a
 * state, and takes the state up at the next visit.
 */

/** The lab among the parts of a page’s state. */
const PART = 'lab';

/** @param {HTMLElement} lab with its settings as the page says them */
export function speakSplice(lab) {
  const pageSettings = lab.getState().settings;
  // Until the book has answered, nobody knows its address; nothing that is told is secret.
  let book = '*';
  let messages = 0;
  let best = 0;

  const tell = (subject, message) => {
    const id = `labtags-${performance.timeOrigin}-${++messages}`;
    window.parent.postMessage({ subject: `SPLICE.${subject}`, message_id: id, ...message }, book);
    return id;
  };

  const changedSettings = () =>
    Object.fromEntries(Object.entries(lab.getState().settings).filter(([key, value]) => value !== pageSettings[key]));

  const report = (score) => {
    best = lab.taskCounts === 'last' ? score : Math.max(best, score);
    tell('reportScoreAndState', { score: best, state: { [PART]: { score: best, settings: changedSettings() } } });
  };

  const asked = tell('getState', {});
  addEventListener('message', ({ data, source, origin }) => {
    const isAnswer = data?.subject === 'SPLICE.getState.response' && data.message_id === asked;
    if (source !== window.parent || !isAnswer) return;
    if (origin !== 'null') book = origin;
    const { score, settings } = data.state?.[PART] ?? {};
    if (score > 0 && score <= 1) best = Math.max(best, score);
    // A student who has begun meanwhile is not disturbed.
    if (lab.getState().phase !== 'idle') return;
    for (const [key, value] of Object.entries(settings ?? {})) if (key in pageSettings) lab[key] = value;
  });

  lab.addEventListener('lab-task-check', ({ detail }) => {
    report(detail.score / 100);
    const conditions = detail.conditions.map(({ text, value, met }) => ({ text, value, met }));
    tell('sendEvent', { location: PART, name: 'lab-task-check', data: { tries: detail.tries, conditions } });
  });
  lab.addEventListener('lab-complete', ({ detail }) => {
    if (lab.taskGoal === null && !detail.recorded) report(1);
  });
}
