import { html, type TemplateResult } from 'lit';
import type { FlagThreshold } from '../../../../src/imbalance/flag-threshold.js';
import type { SplitDescription } from '../../../../src/imbalance/imbalance-events.js';
import type { LabView } from '../lab-view.js';

/** Steps of the slider are finer near 0, where the thresholds of rare classes lie. */
export const POSITIONS = 1000;
const FINENESS = 3;

export function positionOf(threshold: number): number {
  return Math.round(POSITIONS * threshold ** (1 / FINENESS));
}

export function thresholdAt(position: number): number {
  return (position / POSITIONS) ** FINENESS;
}

/** Moves the threshold of the flag; the point of the curve and the four cells move with it. */
export function flagSlider(
  { words, ask }: LabView,
  { classNames }: SplitDescription,
  { label, value }: FlagThreshold,
): TemplateResult {
  const text = words.report.point(value);
  return html`<div class="setting wide threshold">
    <label for="flag-threshold">${words.roc.slider(classNames[label])}</label>
    <input
      id="flag-threshold"
      type="range"
      min="0"
      max=${POSITIONS}
      step="1"
      aria-valuetext=${text}
      .value=${String(positionOf(value))}
      @input=${(event: Event) => ask.threshold(thresholdAt(Number((event.target as HTMLInputElement).value)))}
    />
    <output for="flag-threshold">${text}</output>
  </div>`;
}
