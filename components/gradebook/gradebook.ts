/** The script of a page in a SCORM package: joins its lab to the learning platform around it. */

import type { ScormVersion } from '../../src/scorm/manifest.js';
import { languageTagOf } from '../language/localize.js';
import { type GradedLab, RecordedLesson } from './recorded-lesson.js';
import { ScormConnection } from './scorm-connection.js';
import { gradebookTexts } from './texts.js';

/** Some platforms put their interface up after the lesson has begun. */
const LATE_MS = 5_000;
const PAUSE_MS = 250;

/** `<main data-scorm="2004">` has the lab, a place for what is told, and a button. */
async function begin(main: HTMLElement): Promise<void> {
  const lab = main.firstElementChild as GradedLab;
  await customElements.whenDefined(lab.localName);
  const words = await gradebookTexts.in(languageTagOf(lab));
  const version = main.dataset.scorm as ScormVersion;
  const status = main.querySelector('[role=status]');
  const lesson = new RecordedLesson({
    ...{ lab, version, page: window, connection: await connectionOf(version) },
    tell: (recorded, { score }) => {
      if (status) status.textContent = recorded ? words.recorded(score, lab.taskCounts) : words.notRecorded;
    },
  });
  const button = main.querySelector('button');
  if (!button || Object.keys(lesson.lastSettings).length === 0) return;
  Object.assign(button, { hidden: false, textContent: words.lastTime });
  button.addEventListener('click', () => {
    const known = Object.entries(lesson.lastSettings).filter(([key]) => key in lab.getState().settings);
    Object.assign(lab, Object.fromEntries(known));
    button.hidden = true;
  });
}

async function connectionOf(version: ScormVersion): Promise<ScormConnection | null> {
  const started = performance.now();
  for (;;) {
    const connection = ScormConnection.open(version, window);
    if (connection || performance.now() - started > LATE_MS) return connection;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

const main = document.querySelector<HTMLElement>('main[data-scorm]');
if (main) await begin(main);
