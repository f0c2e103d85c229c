/** What is known of a public data set before it is loaded, as its publisher describes it. */
export interface KnownFacts {
  readonly name: string;
  readonly classNames: readonly string[];
  readonly licence: string;
  readonly origin: string;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly trainCount: number;
  readonly testCount: number;
}

const COMMON = { height: 28, width: 28, channels: 1, trainCount: 60_000, testCount: 10_000 } as const;

export const MNIST: KnownFacts = {
  ...COMMON,
  name: 'mnist',
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  licence: 'CC BY-SA 3.0 (as stated by mirrors; the original page names none)',
  origin: 'The MNIST database, Y. LeCun, C. Cortes, C. Burges, http://yann.lecun.com/exdb/mnist/',
};

export const FASHION_MNIST: KnownFacts = {
  ...COMMON,
  name: 'fashion-mnist',
  classNames: [
    'T-shirt/top',
    'Trouser',
    'Pullover',
    'Dress',
    'Coat',
    'Sandal',
    'Shirt',
    'Sneaker',
    'Bag',
    'Ankle boot',
  ],
  licence: 'MIT, copyright 2017 Zalando SE',
  origin: 'Fashion-MNIST, Zalando Research, https://github.com/zalandoresearch/fashion-mnist',
};

/** Apart from the checksums of their files, which a page does not need: see known-datasets.ts. */
export function knownFacts(name: string): KnownFacts | null {
  return [MNIST, FASHION_MNIST].find((facts) => facts.name === name) ?? null;
}
