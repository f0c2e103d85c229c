/** A colour as red, green, blue, 0 … 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * What a kind of lesion looks like: the mean of each feature over its lesions. Which lesions are
 * confused follows from means that lie close: 0 and 1, 1 and 2, 2 and 5, 5 and 6.
 */
export interface LesionLook {
  /** Position on the way from skin (0) by pink (1) and brown (2) to dark (3). */
  readonly tone: number;
  /** Share of red or purple blood, 0 … 1. */
  readonly blood: number;
  /** Radius in shares of the image's side. */
  readonly radius: number;
  /** Irregularity of the outline, 0 … 1. */
  readonly ragged: number;
  /** Softness of the border: 0 sharp, 1 fades out. */
  readonly softness: number;
  /** Strength of a second colour on one side. */
  readonly patch: number;
  /** Strength of dots and lumps. */
  readonly texture: number;
  /** Strength of a pale middle. */
  readonly scar: number;
}

/** In the order of DermaMNIST's classes; drawn, not measured: no diagnosis can be learnt from them. */
export const LESION_LOOKS: readonly LesionLook[] = [
  { tone: 0.75, blood: 0.32, radius: 0.3, ragged: 0.5, softness: 0.8, patch: 0.25, texture: 0.55, scar: 0.1 },
  { tone: 0.95, blood: 0.42, radius: 0.26, ragged: 0.4, softness: 0.5, patch: 0.3, texture: 0.35, scar: 0.18 },
  { tone: 1.5, blood: 0.18, radius: 0.3, ragged: 0.35, softness: 0.4, patch: 0.3, texture: 0.5, scar: 0.1 },
  { tone: 1.6, blood: 0.2, radius: 0.22, ragged: 0.15, softness: 0.7, patch: 0.15, texture: 0.15, scar: 0.4 },
  { tone: 2.3, blood: 0.15, radius: 0.34, ragged: 0.6, softness: 0.35, patch: 0.6, texture: 0.45, scar: 0.1 },
  { tone: 1.85, blood: 0.15, radius: 0.25, ragged: 0.2, softness: 0.45, patch: 0.2, texture: 0.25, scar: 0.08 },
  { tone: 1.55, blood: 0.62, radius: 0.22, ragged: 0.2, softness: 0.35, patch: 0.2, texture: 0.2, scar: 0.08 },
];

/** Standard deviation of each feature between lesions of one kind: wide enough to overlap. */
export const LOOK_SPREAD: LesionLook = {
  tone: 0.42,
  blood: 0.16,
  radius: 0.055,
  ragged: 0.2,
  softness: 0.22,
  patch: 0.2,
  texture: 0.2,
  scar: 0.14,
};

/** Colours on the way of {@link LesionLook.tone}, before skin and light. */
export const TONES: readonly Colour[] = [
  [0.86, 0.66, 0.6],
  [0.82, 0.52, 0.48],
  [0.55, 0.36, 0.28],
  [0.24, 0.15, 0.14],
];

export const BLOOD: Colour = [0.62, 0.12, 0.22];
export const PALE: Colour = [0.93, 0.83, 0.8];

/**
 * Skin, from light to dark. Most drawn patients are light-skinned, as in HAM10000: what a network learns
 * from them need not hold for others.
 */
export const SKINS: readonly { readonly colour: Colour; readonly share: number }[] = [
  { colour: [0.89, 0.7, 0.66], share: 0.62 },
  { colour: [0.82, 0.62, 0.56], share: 0.28 },
  { colour: [0.66, 0.47, 0.38], share: 0.07 },
  { colour: [0.44, 0.3, 0.24], share: 0.03 },
];
