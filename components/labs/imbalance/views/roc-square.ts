import { html, type nothing, svg, type TemplateResult } from 'lit';
import { type FlagCurve, flagCurve, thresholdAlong, thresholdNear } from '../../../../src/imbalance/flag-threshold.js';
import type { SplitDescription, SplitEvaluation } from '../../../../src/imbalance/imbalance-events.js';
import { classColor } from '../../../charts/palette.js';
import { linePath } from '../../../charts/svg-path.js';
import { ratesAt } from '../decisions.js';
import type { LabView } from '../lab-view.js';
import { shownThreshold } from '../state.js';

/** Of the square, in units of the drawing; with the margins it is 360 wide. */
const SIDE = 300;
const LEFT = 44;
const TOP = 30;
const WIDTH = LEFT + SIDE + 16;
const HEIGHT = TOP + SIDE + 44;

const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 20,
  PageDown: -20,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The ROC curve of the chosen class in a square, its area shaded, and the point that can be dragged along it. */
export function rocSquare(view: LabView, data: SplitDescription, evaluation: SplitEvaluation): TemplateResult {
  const { state, words } = view;
  const curve = flagCurve(evaluation, state.chosenClass);
  const name = data.classNames[state.chosenClass];
  if (!curve) return html`<p class="roc-square">${words.roc.area(name, null)}</p>`;
  return html`<svg
    class="roc-square"
    part="roc-square"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    direction="ltr"
    @pointerdown=${(event: PointerEvent) => {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      followPointer(view, curve, event);
    }}
    @pointermove=${(event: PointerEvent) => {
      if (event.buttons & 1) followPointer(view, curve, event);
    }}
  >
    ${axes(view)} ${line(curve, state.chosenClass)} ${point(view, curve, evaluation)}
  </svg>`;
}

const x = (value: number) => LEFT + value * SIDE;
const y = (value: number) => TOP + (1 - value) * SIDE;

function axes({ words }: LabView): TemplateResult {
  const ticks = [0, 0.5, 1];
  return svg`
    <rect x=${LEFT} y=${TOP} width=${SIDE} height=${SIDE} class="square" />
    <line x1=${x(0)} y1=${y(0)} x2=${x(1)} y2=${y(1)} class="guessing" />
    <text x=${x(0.62)} y=${y(0.54)} class="muted">${words.roc.guessing}</text>
    ${ticks.map(
      (tick) => svg`
        <text x=${x(tick)} y=${TOP + SIDE + 16} text-anchor="middle" class="muted">${words.number(tick)}</text>
        <text x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end" class="muted">${words.number(tick)}</text>`,
    )}
    <text x=${x(1)} y=${TOP + SIDE + 36} text-anchor="end">${words.report.falsePositiveRate} →</text>
    <text x="0" y="12">↑ ${words.report.truePositiveRate}</text>` as TemplateResult;
}

function line({ falsePositiveRate, recall }: FlagCurve, label: number): TemplateResult {
  const points = Array.from(falsePositiveRate, (rate, i) => ({ x: x(rate), y: y(recall[i]) }));
  const path = linePath(points);
  return svg`
    <path d="${path}L${x(1)},${y(0)}L${x(0)},${y(0)}Z" fill=${classColor(label)} fill-opacity="0.16" />
    <path d=${path} fill="none" stroke=${classColor(label)} stroke-width="2.5" stroke-linejoin="round" />` as TemplateResult;
}

function point(view: LabView, curve: FlagCurve, evaluation: SplitEvaluation): TemplateResult | typeof nothing {
  const { state, words, ask } = view;
  const threshold = shownThreshold(state);
  const { recall, falsePositiveRate } = ratesAt(evaluation, threshold);
  const at = { x: x(falsePositiveRate), y: y(recall) };
  return svg`
    <path d="M${at.x},${y(0)}V${at.y}H${x(0)}" class="reading" />
    <circle
      cx=${at.x} cy=${at.y} r="9"
      class="handle"
      tabindex="0"
      role="slider"
      aria-label=${words.roc.point}
      aria-valuemin="0" aria-valuemax="1" aria-valuenow=${threshold.value.toFixed(3)}
      aria-valuetext=${words.roc.reading(threshold.value, recall, falsePositiveRate)}
      @keydown=${(event: KeyboardEvent) => {
        const points = KEYS[event.key];
        if (points === undefined) return;
        event.preventDefault();
        ask.threshold(thresholdAlong(curve, threshold.value, points));
      }}
    />` as TemplateResult;
}

function followPointer({ ask }: LabView, curve: FlagCurve, event: PointerEvent): void {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const scale = WIDTH / box.width;
  const right = ((event.clientX - box.left) * scale - LEFT) / SIDE;
  const up = 1 - ((event.clientY - box.top) * scale - TOP) / SIDE;
  ask.threshold(thresholdNear(curve, right, up));
}
