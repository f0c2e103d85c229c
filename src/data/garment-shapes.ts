import type { SeededRandom } from '../random.js';
import { FASHION_MNIST } from './known-facts.js';

/** One piece of a garment: an outline in a box from 0 to 1 (y downwards) and its light against the cloth's. */
export interface GarmentPiece {
  readonly outline: readonly number[];
  /** 1: as bright as the cloth; below 1 darker, 0: a hole. */
  readonly light: number;
}

type Between = readonly [low: number, high: number];

/** Names of the classes of the drawn garments: Fashion-MNIST's. */
export const GARMENT_NAMES: readonly string[] = FASHION_MNIST.classNames;

const SHAPES: readonly ((random: SeededRandom) => GarmentPiece[])[] = [
  (random) => top(random, { sleeve: [0.18, 0.5], length: [0.78, 0.95], width: [0.23, 0.31], neck: [0.05, 0.15] }),
  trouser,
  (random) => [
    ...top(random, { sleeve: [0.6, 0.98], length: [0.78, 0.95], width: [0.23, 0.32], neck: [0.03, 0.09] }),
    ...sometimes(random, 0.5, () => band([0.22, 0.78], 0.88, 0.75)),
  ],
  dress,
  (random) => [
    ...top(random, { sleeve: [0.65, 1], length: [0.88, 1], width: [0.24, 0.32], neck: [0.04, 0.14] }),
    ...opening(random, 0.9, [0.2, 0.7]),
  ],
  sandal,
  (random) => [
    ...top(random, { sleeve: [0.2, 0.98], length: [0.8, 0.98], width: [0.23, 0.31], neck: [0.04, 0.13] }),
    ...sometimes(random, 0.8, () => collar(random)),
    ...opening(random, 0.6, [0.55, 0.95]),
  ],
  sneaker,
  bag,
  boot,
];

/** The pieces of one garment, 0 to 9, as some tailor would cut it; later pieces lie over earlier ones. */
export function garmentPieces(garment: number, random: SeededRandom): GarmentPiece[] {
  return SHAPES[garment](random);
}

interface TopCut {
  /** Where the sleeves end, as a share of the height. */
  readonly sleeve: Between;
  readonly length: Between;
  /** Half of the chest. */
  readonly width: Between;
  readonly neck: Between;
}

/** Body and two sleeves. */
function top(random: SeededRandom, cut: TopCut): GarmentPiece[] {
  const half = random.uniform(...cut.width);
  const hem = half * random.uniform(0.85, 1.2);
  const end = random.uniform(...cut.length);
  const neck = random.uniform(...cut.neck);
  const neckHalf = random.uniform(0.08, 0.15);
  const body = mirrored([neckHalf, 0.03, half, 0.1, half, 0.35, hem, end], [0, end, 0, neck]);
  const sleeves = sleevePieces(random, { half, end: random.uniform(...cut.sleeve) });
  return [...sleeves, { outline: body, light: 1 }];
}

function sleevePieces(random: SeededRandom, { half, end }: { half: number; end: number }): GarmentPiece[] {
  const spread = random.uniform(0.08, 0.2);
  const width = random.uniform(0.1, 0.15);
  const out = half + spread * Math.min(1, end / 0.5) + 0.04;
  const right = [half - 0.04, 0.07, out, end, out - width, end + 0.03, half - 0.02, 0.32];
  const light = random.uniform(0.82, 1);
  return [
    { outline: right.map((value, i) => (i % 2 === 0 ? 0.5 + value : value)), light },
    { outline: right.map((value, i) => (i % 2 === 0 ? 0.5 - value : value)), light },
  ];
}

function trouser(random: SeededRandom): GarmentPiece[] {
  const waist = random.uniform(0.15, 0.24);
  const hip = waist * random.uniform(1, 1.25);
  const cuff = random.uniform(0.08, 0.13);
  const spread = random.uniform(0.1, 0.26);
  const end = random.uniform(0.88, 1);
  const crotch = random.uniform(0.25, 0.42);
  const leg = [waist, 0.02, hip, 0.25, spread + cuff, end, spread - cuff * 0.6, end];
  return [{ outline: mirrored(leg, [0, crotch, 0, 0.02]), light: 1 }];
}

function dress(random: SeededRandom): GarmentPiece[] {
  const shoulder = random.uniform(0.1, 0.22);
  const waist = random.uniform(0.1, 0.18);
  const hem = random.uniform(0.14, 0.34);
  const end = random.uniform(0.85, 1);
  const side = [shoulder * 0.5, 0.02, shoulder, 0.05, waist, random.uniform(0.28, 0.42), hem, end];
  const body = { outline: mirrored(side, [0, end, 0, random.uniform(0.06, 0.2)]), light: 1 };
  const sleeves = () => sleevePieces(random, { half: shoulder, end: random.uniform(0.2, 0.9) });
  return [...sometimes(random, 0.45, sleeves), body, ...sometimes(random, 0.3, () => band([0.36, 0.64], 0.36, 0.6))];
}

function sandal(random: SeededRandom): GarmentPiece[] {
  const heel = random.uniform(0, 0.3);
  const sole = {
    outline: [0.04, 0.82 - heel, 0.4, 0.78, 0.97, 0.76, 0.97, 0.84, 0.4, 0.87, 0.04, 0.9 - heel],
    light: 1,
  };
  const post = { outline: [0.05, 0.85 - heel, 0.15, 0.85 - heel, 0.12, 0.86, 0.06, 0.86], light: 0.9 };
  const straps = Array.from({ length: 2 + random.integer(3) }, () => {
    const from = random.uniform(0.1, 0.85);
    const to = from + random.uniform(-0.25, 0.3);
    const height = random.uniform(0.3, 0.62);
    const width = random.uniform(0.04, 0.1);
    return { outline: [from, 0.8, to, height, to + width, height, from + width, 0.8], light: random.uniform(0.6, 1) };
  });
  return [...straps, sole, post];
}

function sneaker(random: SeededRandom): GarmentPiece[] {
  const ankle = random.uniform(0.42, 0.56);
  const toe = random.uniform(0.6, 0.72);
  const upper = [0.04, ankle, 0.34, ankle + 0.03, 0.55, toe - 0.06, 0.9, toe + 0.02, 0.97, 0.8, 0.04, 0.8];
  const sole = { outline: [0.03, 0.79, 0.98, 0.79, 0.97, 0.88, 0.04, 0.88], light: random.uniform(0.5, 1) };
  const stripe = () => {
    const x = random.uniform(0.3, 0.6);
    return [{ outline: [x, 0.62, x + 0.08, 0.62, x + 0.02, 0.79, x - 0.06, 0.79], light: random.uniform(0.2, 0.7) }];
  };
  return [{ outline: upper, light: 1 }, sole, ...sometimes(random, 0.6, stripe)];
}

function boot(random: SeededRandom): GarmentPiece[] {
  const shaft = random.uniform(0.08, 0.4);
  const front = random.uniform(0.38, 0.52);
  const toe = random.uniform(0.58, 0.7);
  const heel = random.uniform(0, 0.1);
  const upper = [0.06, shaft, front, shaft + 0.02, front + 0.05, toe - 0.1, 0.9, toe, 0.96, 0.82, 0.05, 0.82];
  const sole = {
    outline: [0.05, 0.81, 0.97, 0.81, 0.96, 0.88, 0.32, 0.88, 0.3, 0.86 + heel, 0.05, 0.88 + heel],
    light: 0.8,
  };
  return [{ outline: upper, light: 1 }, sole];
}

function bag(random: SeededRandom): GarmentPiece[] {
  const [half, lid] = [random.uniform(0.3, 0.48), random.uniform(0.3, 0.5)];
  const low = random.uniform(0.78, 0.94);
  const narrow = random.uniform(0.8, 1.05);
  const body = { outline: mirrored([half * narrow, lid, half, low], [0, low, 0, lid]), light: 1 };
  const reach = random.uniform(0.1, half * narrow);
  const rise = random.uniform(0.04, lid - 0.12);
  const handle = [
    { outline: mirrored([reach, lid + 0.02, reach * 0.7, rise], [0, rise, 0, lid]), light: 0.85 },
    {
      outline: mirrored([reach - 0.05, lid + 0.02, reach * 0.7 - 0.05, rise + 0.06], [0, rise + 0.06, 0, lid]),
      light: 0,
    },
  ];
  const flap = () => band([0.5 - half, 0.5 + half], random.uniform(lid + 0.1, lid + 0.25), 0.7);
  return [...sometimes(random, 0.8, () => handle), body, ...sometimes(random, 0.5, flap)];
}

/** A front line; the more open, the darker. */
function opening(random: SeededRandom, chance: number, light: Between): GarmentPiece[] {
  return sometimes(random, chance, () => {
    const x = 0.5 + random.uniform(-0.03, 0.03);
    const width = random.uniform(0.02, 0.05);
    return [{ outline: [x, 0.08, x + width, 0.08, x + width, 0.97, x, 0.97], light: random.uniform(...light) }];
  });
}

function collar(random: SeededRandom): GarmentPiece[] {
  const light = random.uniform(0.6, 1.3);
  const right = [0.5, 0.12, 0.62, 0.01, 0.66, 0.08, 0.53, 0.18];
  return [
    { outline: right, light },
    { outline: right.map((value, i) => (i % 2 === 0 ? 1 - value : value)), light },
  ];
}

function band([left, right]: Between, y: number, light: number): GarmentPiece[] {
  return [{ outline: [left, y, right, y, right, y + 0.06, left, y + 0.06], light }];
}

/** An outline that is the same on both sides: its right half from above to below, and points on the middle. */
function mirrored(right: readonly number[], [, lowY, , highY]: readonly [number, number, number, number]): number[] {
  const outline: number[] = [];
  for (let i = 0; i < right.length; i += 2) outline.push(0.5 + right[i], right[i + 1]);
  outline.push(0.5, lowY);
  for (let i = right.length - 2; i >= 0; i -= 2) outline.push(0.5 - right[i], right[i + 1]);
  outline.push(0.5, highY);
  return outline;
}

function sometimes(random: SeededRandom, chance: number, pieces: () => GarmentPiece[]): GarmentPiece[] {
  return random.next() < chance ? pieces() : [];
}
