import type { SeededRandom } from '../random.js';
import { BLOOD, type Colour, LESION_LOOKS, type LesionLook, LOOK_SPREAD, PALE, SKINS, TONES } from './lesion-looks.js';

/** What one lesion is, whichever photograph shows it. */
export interface Lesion {
  readonly look: LesionLook;
  readonly skin: Colour;
  /** Waves of the outline: amplitude and phase by frequency, from 2 on. */
  readonly outline: readonly { readonly amplitude: number; readonly phase: number }[];
  /** Long against short axis. */
  readonly stretch: number;
  /** Direction and distance of the second colour. */
  readonly patchAngle: number;
  /** The texture's waves. */
  readonly grain: readonly { readonly alongX: number; readonly alongY: number; readonly phase: number }[];
}

const OUTLINE_WAVES = 5;
const GRAIN_WAVES = 4;
const OUTLINE_POINTS = 96;

/** A lesion of a class, 0 to 6, with features of its own. */
export function drawLesion(label: number, random: SeededRandom): Lesion {
  const mean = LESION_LOOKS[label];
  const look = Object.fromEntries(
    Object.entries(mean).map(([feature, value]) => {
      const spread = LOOK_SPREAD[feature as keyof LesionLook];
      return [feature, Math.max(0, value + spread * random.normal())];
    }),
  ) as unknown as LesionLook;
  return {
    look,
    skin: drawSkin(random),
    outline: Array.from({ length: OUTLINE_WAVES }, (_, wave) => ({
      amplitude: (look.ragged * random.uniform(0.2, 0.5)) / (wave + 1.5),
      phase: random.uniform(0, 2 * Math.PI),
    })),
    stretch: random.uniform(1, 1.35),
    patchAngle: random.uniform(0, 2 * Math.PI),
    grain: Array.from({ length: GRAIN_WAVES }, (_, wave) => {
      const [frequency, direction] = [14 + 9 * wave, random.uniform(0, 2 * Math.PI)];
      const phase = random.uniform(0, 2 * Math.PI);
      return { alongX: frequency * Math.cos(direction), alongY: frequency * Math.sin(direction), phase };
    }),
  };
}

/**
 * One photograph of a lesion as size × size red, green and blue bytes. Photographs of one lesion differ in
 * turn, place, distance, light and noise.
 */
export function photographLesion(lesion: Lesion, pixels: Uint8Array, random: SeededRandom): void {
  const size = Math.sqrt(pixels.length / 3);
  const photograph = new Photograph(lesion, random);
  const noise = random.uniform(0.02, 0.07);
  const light = 1 + 0.06 * random.normal();
  const warmth = 0.03 * random.normal();
  const gains = [light * (1 + warmth), light, light * (1 - warmth)];
  const colour = new Float64Array(3);
  for (let y = 0, at = 0; y < size; y++) {
    for (let x = 0; x < size; x++, at += 3) {
      photograph.colourAt((x + 0.5) / size - 0.5, (y + 0.5) / size - 0.5, colour);
      for (let channel = 0; channel < 3; channel++) {
        const value = colour[channel] * gains[channel] + noise * (random.next() - 0.5);
        pixels[at + channel] = Math.round(255 * Math.min(1, Math.max(0, value)));
      }
    }
  }
}

/** A lesion as one photograph shows it: turned, moved, nearer or farther. */
class Photograph {
  readonly #lesion: Lesion;
  readonly #cos: number;
  readonly #sin: number;
  readonly #x: number;
  readonly #y: number;
  readonly #zoom: number;
  readonly #patch: { readonly x: number; readonly y: number };
  /** The outline's radius at evenly spaced angles. */
  readonly #radii: Float64Array;
  /** Width of the border. */
  readonly #border: number;
  /** Beyond this distance there is only skin. */
  readonly #reach: number;

  constructor(lesion: Lesion, random: SeededRandom) {
    const turn = random.uniform(0, 2 * Math.PI);
    this.#lesion = lesion;
    this.#cos = Math.cos(turn);
    this.#sin = Math.sin(turn);
    this.#x = 0.05 * random.normal();
    this.#y = 0.05 * random.normal();
    this.#zoom = random.uniform(0.9, 1.12);
    this.#patch = { x: Math.cos(lesion.patchAngle), y: Math.sin(lesion.patchAngle) };
    this.#radii = outlineRadii(lesion);
    this.#border = 0.03 + 0.2 * lesion.look.softness;
    this.#reach = this.#radii.reduce((most, radius) => Math.max(most, radius)) + this.#border / 2;
  }

  /** The colour at a point, from the photograph's middle in shares of its side, before light and noise. */
  colourAt(px: number, py: number, out: Float64Array): void {
    const { look, skin, grain, stretch } = this.#lesion;
    const dx = (px - this.#x) * this.#zoom;
    const dy = (py - this.#y) * this.#zoom;
    const x = this.#cos * dx + this.#sin * dy;
    const y = (this.#cos * dy - this.#sin * dx) * stretch;
    const distance = Math.sqrt(x * x + y * y);
    out.set(skin);
    if (distance >= this.#reach) return;
    const turned = Math.floor((Math.atan2(y, x) / (2 * Math.PI) + 1) * OUTLINE_POINTS) % OUTLINE_POINTS;
    const radius = this.#radii[turned];
    const cover = smooth((radius - distance) / this.#border + 0.5);
    const side = smooth((1.4 * (x * this.#patch.x + y * this.#patch.y)) / radius);
    const tone = look.tone + 0.9 * look.patch * side + 0.8 * look.texture * grainAt(grain, x, y);
    const scar = Math.min(1, look.scar * 1.6) * smooth(1.2 - (2.4 * distance) / radius);
    for (let channel = 0; channel < 3; channel++) {
      const pigment = mix(toneColour(tone, channel), BLOOD[channel], Math.min(1, look.blood));
      // Skin shows through a lesion, the more the darker it is itself.
      const own = mix(pigment, pigment * skin[channel] * 1.2, 0.6);
      out[channel] = mix(skin[channel], mix(own, PALE[channel], scar), cover);
    }
  }
}

function drawSkin(random: SeededRandom): Colour {
  let left = random.next();
  const skin = SKINS.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  const shade = 1 + 0.05 * random.normal();
  const [red, green, blue] = (skin ?? SKINS[0]).colour;
  return [red * shade, green * shade, blue * shade];
}

function outlineRadii({ look, outline }: Lesion): Float64Array {
  return Float64Array.from({ length: OUTLINE_POINTS }, (_, i) => {
    const angle = (2 * Math.PI * i) / OUTLINE_POINTS;
    const waves = outline.reduce(
      (sum, { amplitude, phase }, wave) => sum + amplitude * Math.sin((wave + 2) * angle + phase),
      0,
    );
    return Math.max(0.06, look.radius * (1 + waves));
  });
}

/** Slow and quick waves across the lesion, about −1 … 1. */
function grainAt(grain: Lesion['grain'], x: number, y: number): number {
  let sum = 0;
  for (let wave = 0; wave < GRAIN_WAVES; wave++) {
    const { alongX, alongY, phase } = grain[wave];
    sum += Math.sin(alongX * x + alongY * y + phase);
  }
  return sum / Math.sqrt(2 * GRAIN_WAVES);
}

function toneColour(tone: number, channel: number): number {
  const at = Math.min(TONES.length - 1.001, Math.max(0, tone));
  const below = Math.floor(at);
  return mix(TONES[below][channel], TONES[below + 1][channel], at - below);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 below 0, 1 above 1, and a smooth way between. */
function smooth(t: number): number {
  const inside = Math.min(1, Math.max(0, t));
  return inside * inside * (3 - 2 * inside);
}
