import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import {
  countMultiplyAdds,
  countParameters,
  type PlainLayer,
  type ShapedLayer,
} from '../../../../src/networks/layer-plan.js';
import { embeddingLayers } from '../../../../src/triplet/backbones.js';
import type { DataDescription } from '../../../../src/triplet/triplet-events.js';
import { radioGroup } from '../../../parts/radio-group.js';
import { withStyles } from '../../../parts/with-styles.js';
import type { LabView } from '../lab-view.js';
import { mapImage } from '../views/neighbours.js';
import { imageOf } from '../views/triplet-strip.js';
import type { TripletWords } from '../words.js';
import { backbonesView } from './backbones.js';
import { mosaicOf } from './mosaic.js';
import { networkStyles } from './styles.js';

type Layer = ShapedLayer<PlainLayer>;

/** The network, layer by layer; after a run with an image on its way through. */
export function networkView(view: LabView): TemplateResult | typeof nothing {
  const { words } = view;
  const layers = layersOf(view);
  if (!layers) return nothing;
  const text = words.network;
  return html`
    <section ${withStyles(networkStyles)} class="results network" part="network" aria-labelledby="network-title">
      <h3 id="network-title">${text.title}</h3>
      <p class="hint">${text.total(countParameters(layers), countMultiplyAdds(layers))}</p>
      ${imageChoice(view)}
      <ol class="layers">
        ${inputItem(view)} ${layers.map((layer, at) => layerItem(view, layer, at))}
      </ol>
      ${openedLayer(view, layers)} ${view.hides('backbone') ? nothing : backbonesView(view)}
    </section>
  `;
}

/** Of the run that is shown, else of the next; null where the images are too small for it. */
function layersOf({ state, settings }: LabView): readonly Layer[] | null {
  try {
    return embeddingLayers(shapeOf(state), state.settings ?? settings);
  } catch {
    return null;
  }
}

/** As MNIST's until the data say otherwise. */
function shapeOf({ data }: Pick<LabView['state'], 'data'>) {
  return data ?? { height: 28, width: 28, channels: 1 };
}

/** One validation image of each class. */
function imageChoice({ state, words, ask }: LabView): TemplateResult | typeof nothing {
  const { data, passing, epochs } = state;
  if (!data || epochs.length === 0) return nothing;
  const { labels } = data.mapImages.validation;
  const firsts = data.classNames.map((_, label) => labels.indexOf(label)).filter((index) => index >= 0);
  return html`<fieldset class="choice">
    <legend>${words.network.choose}</legend>
    ${radioGroup(
      firsts.map(
        (index) => html`<label>
          <input type="radio" name="passing" .checked=${index === passing.image} @change=${() => ask.pass({ image: index })} />
          ${validationImage(data, index, words)}
        </label>`,
      ),
    )}
  </fieldset>`;
}

function validationImage(data: DataDescription, index: number, words: TripletWords): unknown {
  return guard([data, index, words], () => imageOf(mapImage({ part: 'validation', index }, data), data, words));
}

function inputItem({ state, words }: LabView): TemplateResult {
  const { height, width, channels } = shapeOf(state);
  const { data, passing, activations } = state;
  return html`<li>
    ${data && activations ? validationImage(data, passing.image, words) : nothing}
    <span class="name">${words.network.image}</span>
    <bdi>${words.number(height)} × ${words.number(width)} × ${words.number(channels)}</bdi>
  </li>`;
}

function layerItem({ state, words, ask }: LabView, layer: Layer, at: number): TemplateResult {
  const { activations, passing } = state;
  const values = activations?.layers[at];
  const content = html`
    ${guard([values], () => (values ? keyed(values, picture(values, layer, '')) : nothing))}
    <span class="name">${layerName(layer, words)}</span>
    <bdi>${shapeText(layer, words)}</bdi>
    <span>${words.network.parameters(countParameters([layer]))}</span>
  `;
  if (!values) return html`<li>${content}</li>`;
  return html`<li>
    <button type="button" aria-pressed=${passing.layer === at} @click=${() => ask.pass({ layer: at })}>${content}</button>
  </li>`;
}

function layerName({ plan, output }: Layer, { network }: TripletWords): string {
  if (plan.kind === 'convolution') return network.convolution(output.channels, plan.pool);
  return plan.activation === 'relu' ? network.hidden : network.embedding;
}

function shapeText({ output: { height, width, channels } }: Layer, words: TripletWords): string {
  const sides = height * width > 1 ? [height, width, channels] : [channels];
  return sides.map((side) => words.number(side)).join(' × ');
}

/** The layer that was pressed, large, with what to see in it. */
function openedLayer({ state, words }: LabView, layers: readonly Layer[]): TemplateResult | typeof nothing {
  const { activations, passing } = state;
  const layer = layers[passing.layer];
  const values = activations?.layers[passing.layer];
  if (!layer || !values) return nothing;
  const text = layerText(layer, words);
  return html`<figure class="opened" part="layer">
    ${guard([values, text], () => picture(values, layer, layerName(layer, words)))}
    <figcaption aria-live="polite">${text}</figcaption>
  </figure>`;
}

function layerText({ plan, output: { height, width, channels } }: Layer, { network }: TripletWords): string {
  if (plan.kind === 'convolution') return network.maps(channels, height, width);
  return plan.activation === 'relu' ? network.numbers(channels) : network.embedded(channels);
}

function picture(values: Float32Array, { output }: Layer, label: string): TemplateResult {
  const { pixels, width, height } = mosaicOf(values, output);
  return html`<lab-image
    .pixels=${pixels}
    .width=${width}
    .height=${height}
    .label=${label}
  ></lab-image>`;
}
