import { html, nothing, type TemplateResult } from 'lit';
import { backboneCost, MOBILE_NET, type NetworkCost, stepAtRate } from '../../../../src/triplet/backbone-costs.js';
import { anchorsPerStep } from '../../../../src/triplet/training-plan.js';
import type { TripletSettings } from '../../../../src/triplet/triplet-settings.js';
import { actionButton } from '../../../lab/page/action-button.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { classesOf } from '../views/controls.js';
import type { MobileNetFacts } from './english.js';

/** Images that a step takes through the network: three a triplet, or those of the batch that is mined. */
const IMAGES_A_TRIPLET = 3;
/** The way back takes about twice the multiplications of the way there. */
const PASSES = 3;

/** What MobileNet, and a deeper network, would cost on this machine, beside the run's own. */
export function backbonesView(view: LabView): TemplateResult | typeof nothing {
  const { words, ask, phase, measuring } = view;
  const costs = costsOf(view);
  if (!costs) return nothing;
  const { backbones } = words;
  return html`
    <div class="backbones" part="backbones">
      <h4 id="backbones-title">${backbones.title}</h4>
      <p>${backbones.explain(mobileNetFacts(view, costs))}</p>
      ${costTable(view, costs)}
      <p class="hint">${backbones.source}</p>
      ${actionButton({
        label: measuring ? backbones.measuring : backbones.measure,
        part: 'measure-button',
        enabled: !measuring && !isUnderWay(phase),
        onPress: ask.measureBackbones,
      })}
    </div>
  `;
}

interface Costs {
  readonly own: NetworkCost;
  readonly small: NetworkCost;
  readonly deep: NetworkCost;
  /** Milliseconds of a step of the run's own network; null before it was measured. */
  readonly stepMs: number | null;
  readonly steps: number;
}

/** Null where the images are too small for one of the networks. */
function costsOf({ state, settings }: LabView): Costs | null {
  const { data, plan } = state;
  const image = data ?? { height: 28, width: 28, channels: 1 };
  const ran = state.settings ?? settings;
  const cost = (backbone: TripletSettings['backbone']) => backboneCost(image, { ...ran, backbone });
  try {
    const [small, deep] = [cost('small'), cost('deep')];
    const stepMs = plan && plan.stepMs > 0 ? plan.stepMs : null;
    const steps = plan ? plan.stepsPerEpoch * plan.epochs : 0;
    return { own: ran.backbone === 'small' ? small : deep, small, deep, stepMs, steps };
  } catch {
    return null;
  }
}

function mobileNetFacts(view: LabView, { own, stepMs, steps }: Costs): MobileNetFacts {
  const ran = view.state.settings ?? view.settings;
  const anchors = anchorsPerStep(ran, classesOf(view));
  const images = ran.mining === 'random' ? IMAGES_A_TRIPLET * anchors : anchors;
  return {
    parameterRatio: MOBILE_NET.parameters / own.parameters,
    workRatio: MOBILE_NET.multiplyAdds / own.multiplyAdds,
    measured:
      stepMs === null
        ? null
        : {
            rate: (1000 * PASSES * images * own.multiplyAdds) / stepMs,
            runMs: stepMs * steps,
            mobileNetMs: stepAtRate({ stepMs, multiplyAdds: own.multiplyAdds }, MOBILE_NET.multiplyAdds) * steps,
          },
  };
}

function costTable(view: LabView, { own, small, deep, stepMs, steps }: Costs): TemplateResult {
  const { words, state } = view;
  const { columns, mobileNet, estimated } = words.backbones;
  const names = words.settings.choices.backbone;
  const measured = (backbone: string, cost: NetworkCost) =>
    state.backbones.find((known) => known.backbone === backbone)?.stepMs ?? (cost === own ? stepMs : null);
  const row = (name: string, cost: NetworkCost, known: number | null) => {
    const guess = stepMs && stepAtRate({ stepMs, multiplyAdds: own.multiplyAdds }, cost.multiplyAdds);
    const step = known ?? guess;
    const time = (ms: number) => (known === null ? estimated(ms) : words.duration(ms));
    return html`<tr class=${cost === own ? 'shown' : ''}>
      <th scope="row">${name}</th>
      <td>${words.number(cost.parameters)}</td>
      <td>${words.number(cost.multiplyAdds)}</td>
      <td>${step === null ? '–' : time(step)}</td>
      <td>${step === null || steps === 0 ? '–' : time(step * steps)}</td>
    </tr>`;
  };
  return html`
    <div class="scroll" role="group" aria-labelledby="backbones-title" tabindex="0">
      <table>
        <caption class="unseen">${words.backbones.title}</caption>
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${row(names.small, small, measured('small', small))} ${row(names.deep, deep, measured('deep', deep))}
          ${row(mobileNet, MOBILE_NET, null)}
        </tbody>
      </table>
    </div>
  `;
}
