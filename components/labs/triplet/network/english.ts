import { quantitiesIn } from '../../../language/quantities.js';

const { number, duration } = quantitiesIn('en');

/** Millions with two digits, as papers write them. */
const rounded = (value: number) =>
  value < 1e6 ? number(value) : `${number(value / 1e6, value < 1e7 ? 1 : 0)} million`;

export interface MobileNetFacts {
  /** How many times what the run's own network has and takes. */
  readonly parameterRatio: number;
  readonly workRatio: number;
  /** Multiplications a second that this machine made in the run, and its time; null before one. */
  readonly measured: { readonly rate: number; readonly runMs: number; readonly mobileNetMs: number } | null;
}

/** What the lab says of its network. */
export const networkEnglish = {
  network: {
    title: 'From the pixels to the embedding',
    image: 'Image',
    convolution: (filters: number, pool: boolean) =>
      `Convolution 3 × 3, ${number(filters)} filters, ReLU${pool ? ', max pooling 2 × 2' : ''}`,
    hidden: 'Dense, ReLU',
    embedding: 'Dense: the embedding',
    parameters: (count: number) => `${number(count)} ${count === 1 ? 'parameter' : 'parameters'}`,
    total: (parameters: number, multiplyAdds: number) =>
      `${number(parameters)} parameters in all; an image on its way through takes ${rounded(multiplyAdds)} multiplications.`,
    choose: 'Which validation image goes through?',
    /** Under the opened layer. */
    maps: (count: number, height: number, width: number) =>
      `${number(count)} feature maps of ${number(height)} × ${number(width)}, one a filter: bright where the filter finds its pattern, black where it does not.`,
    numbers: (count: number) =>
      `${number(count)} numbers, black for 0. Where in the image something was is no longer told.`,
    embedded: (count: number) =>
      `The answer: ${number(count)} numbers, grey for 0, darker below and brighter above. None of them is a class; only the distance to other images’ numbers means something.`,
  },
  backbones: {
    title: 'Why not MobileNet?',
    explain: mobileNetText,
    measure: 'Measure both',
    measuring: 'Measuring a few steps of each…',
    columns: ['Network', 'Parameters', 'Multiplications an image', 'A step', 'The whole run'],
    mobileNet: 'MobileNetV2, as published',
    /** Not measured: from the multiplications, at the measured rate. */
    estimated: (ms: number) => `≈ ${duration(ms)}`,
    source:
      'MobileNetV2: 3.4 million parameters and 300 million multiplications for a photograph of 224 × 224 (Sandler et al. 2018, Table 4). ≈: not measured, but from the multiplications at the rate of the measured network; its depthwise convolutions seldom reach that rate.',
  },
};

function mobileNetText({ parameterRatio, workRatio, measured }: MobileNetFacts): string {
  const size = `MobileNetV2 has ${number(parameterRatio, 0)} times the parameters of this network, and an image takes ${number(workRatio, 0)} times the multiplications.`;
  if (!measured) return `${size} What that means in time follows from a run: its rate is measured.`;
  const { rate, runMs, mobileNetMs } = measured;
  return `${size} This computer makes ${number(rate / 1e9, 1)} billion a second: the run that takes ${duration(runMs)} would take ${duration(mobileNetMs)}.`;
}
