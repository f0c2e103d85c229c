import { type ImageSet, indicesByClass } from '../data/image-set.js';
import { selectImages } from '../data/select-images.js';
import { LabError } from '../errors.js';
import { channelsOf, type PictureForm } from './picture-form.js';
import { classesOfPictures } from './picture-names.js';
import { remarksOn } from './picture-remarks.js';
import type { LeftOut, LeftOutReason, PictureReport } from './picture-report.js';

/** Two for training and two for judging: of fewer no triplet can be made in both parts. */
const LEAST_PICTURES = 4;

const SAMPLES_EACH = 6;
const MOST_LEFT_OUT = 50;

/** Labelled pictures of one form. */
export interface PictureSet {
  readonly set: ImageSet;
  readonly classNames: readonly string[];
  readonly report: PictureReport;
}

/** Gathers decoded pictures, whatever order they come in; what it makes of them hangs on their paths alone. */
export class PictureCollection {
  readonly #form: PictureForm;
  readonly #labels: Uint32Array;
  readonly #classNames: readonly string[];
  readonly #paths: readonly string[];
  readonly #pixels: (Uint8Array | null)[];
  readonly #leftOut = new Map<string, LeftOutReason>();
  readonly #total: number;
  #done = 0;

  /** @param paths of all files that may be pictures, in any order */
  constructor(paths: readonly string[], form: PictureForm) {
    const named = classesOfPictures([...paths].sort());
    this.#form = form;
    this.#total = paths.length;
    for (const { path, className } of named) if (className === null) this.leaveOut(path, 'no-class');
    const kept = named.filter(({ className }) => className !== null);
    this.#classNames = [...new Set(kept.map(({ className }) => className as string))].sort(inReadingOrder);
    this.#paths = kept.map(({ path }) => path);
    this.#labels = Uint32Array.from(kept, ({ className }) => this.#classNames.indexOf(className as string));
    this.#pixels = kept.map(() => null);
  }

  /** Those to be decoded, in the order of the set. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** @param index in {@link paths} @param pixels in the form that was asked for */
  add(index: number, pixels: Uint8Array): void {
    this.#pixels[index] = pixels;
    this.#done++;
  }

  leaveOut(path: string, reason: LeftOutReason): void {
    this.#leftOut.set(path, reason);
    this.#done++;
  }

  /** How far it is. */
  progress(): PictureReport {
    return this.#reportOn(this.#whole(), this.#classNames, []);
  }

  /**
   * The whole set, without classes of too few pictures.
   *
   * @throws LabError `classes-too-few` where fewer than two classes are left
   */
  finish(): PictureSet {
    const whole = this.#whole();
    const members = indicesByClass(whole.labels, this.#classNames.length);
    const kept = members.flatMap(({ length }, label) => (length >= LEAST_PICTURES ? [label] : []));
    members.forEach(({ length }, label) => {
      if (length < LEAST_PICTURES) this.#leftOut.set(this.#classNames[label], 'too-few');
    });
    if (kept.length < 2) throw tooFewClasses(kept.length);
    const chosen = Array.from(whole.labels.keys()).filter((i) => kept.includes(whole.labels[i]));
    const selected = selectImages(whole, Uint32Array.from(chosen));
    const set = { ...selected, labels: selected.labels.map((label) => kept.indexOf(label)) };
    const classNames = kept.map((label) => this.#classNames[label]);
    const paths = this.#decoded().filter((_, i) => kept.includes(whole.labels[i]));
    const remarks = remarksOn(set, { classNames, paths: paths.map((index) => this.#paths[index]) });
    return { set, classNames, report: this.#reportOn(set, classNames, remarks) };
  }

  #decoded(): number[] {
    return this.#pixels.flatMap((pixels, index) => (pixels ? [index] : []));
  }

  #whole(): ImageSet {
    const { pictureSize: side } = this.#form;
    const channels = channelsOf(this.#form);
    const indices = this.#decoded();
    const pixels = new Uint8Array(indices.length * side * side * channels);
    indices.forEach((index, i) => {
      pixels.set(this.#pixels[index] as Uint8Array, i * side * side * channels);
    });
    const labels = Uint8Array.from(indices, (index) => this.#labels[index]);
    return { pixels, labels, count: indices.length, height: side, width: side, channels };
  }

  #reportOn(set: ImageSet, classNames: readonly string[], remarks: PictureReport['remarks']): PictureReport {
    const members = indicesByClass(set.labels, classNames.length);
    const shown = selectImages(
      set,
      Uint32Array.from(members.flatMap((indices) => [...indices.subarray(0, SAMPLES_EACH)])),
    );
    const leftOut = Array.from(this.#leftOut, ([name, reason]): LeftOut => ({ name, reason }));
    return {
      ...{ done: this.#done, total: this.#total, remarks },
      classes: members.map(({ length }, label) => ({ name: classNames[label], count: length })),
      ...{ height: set.height, width: set.width, channels: set.channels },
      samples: { labels: shown.labels, pixels: shown.pixels },
      leftOut: leftOut.slice(0, MOST_LEFT_OUT),
      leftOutCount: leftOut.length,
    };
  }
}

function tooFewClasses(classes: number): LabError {
  return new LabError(
    'classes-too-few',
    `Of ${LEAST_PICTURES} pictures or more there are ${classes} classes, and two are needed. Put the pictures of each ` +
      'class into a folder of its own, or name them cat_01.jpg, dog_01.jpg.',
    { classes, least: LEAST_PICTURES },
  );
}

/** As people count: `class 2` before `class 10`; the same on every machine. */
function inReadingOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : 1);
}
