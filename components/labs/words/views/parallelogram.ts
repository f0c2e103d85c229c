import { html, type TemplateResult } from 'lit';
import type { Analogy } from '../../../../src/words/analogy.js';
import { targetName } from '../../../../src/words/analogy-plane.js';
import type { WordMap } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { mapView } from './maps.js';

export interface Parallelogram {
  readonly analogy: Analogy;
  readonly plane: WordMap;
  /** Words to which an arrow of their own goes, beside the one to the fourth corner. */
  readonly answers: readonly string[];
}

/**
 * An analogy on the plane of its three words: the step from the first to the second word goes over to
 * the third, and its end comes to the fourth corner.
 */
export function parallelogram(view: LabView, { analogy, plane, answers }: Parallelogram): TemplateResult {
  const { from, to, like } = analogy;
  const place = (word: string) => plane.words.indexOf(word);
  const target = place(targetName(analogy));
  const arrows = [
    { from: place(from), to: place(to), isOutlier: false },
    { from: place(like), to: target, isOutlier: false },
    ...answers.map((word) => ({ from: place(like), to: place(word), isOutlier: true })),
  ];
  const carried = { step: [place(from), place(to)], to: [place(like), target] } as const;
  const onPlay = (event: Event) =>
    (event.currentTarget as HTMLElement).parentElement?.querySelector('lab-word-map')?.play();
  return html`<div class="parallelogram">
    ${mapView(view, plane, { arrows, carried, summary: view.words.failure.plane(analogy) })}
    <button type="button" part="play" @click=${onPlay}>${view.words.remarks.play}</button>
  </div>`;
}
