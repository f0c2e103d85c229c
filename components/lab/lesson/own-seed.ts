import { studentSeed } from '../../../src/task/student-seed.js';
import type { LessonHost } from './lesson-host.js';

/** A seed of each student’s own, by the number that the student gives. */
export class OwnSeed {
  readonly #host: LessonHost;
  #number = '';

  constructor(host: LessonHost) {
    this.#host = host;
  }

  /** As the student wrote it; empty before. */
  get number(): string {
    return this.#number;
  }

  /** The lab is set to the student’s seed. */
  get isSet(): boolean {
    return this.isOf(this.#host.settings.get('seed'));
  }

  isOf(seed: unknown): boolean {
    return this.#number !== '' && seed === studentSeed(this.#number);
  }

  readonly take = (number: string) => {
    this.#number = number;
    this.#host.settings.setFromStudent('seed', String(studentSeed(number)));
    this.#host.settingsChanged();
    this.#host.element.requestUpdate();
  };
}
