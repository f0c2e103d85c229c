import type { Field } from '../settings/field.js';
import type { LabMeasures } from '../task/measures.js';

/** What is true of a lab wherever it is spoken of: in a page, a builder, a class page, on a command line. */
export interface LabFacts<Fields extends readonly Field[] = readonly Field[], Result = never> {
  readonly fields: Fields;
  /** What a task can be about, and a class be compared by. */
  readonly measures: LabMeasures<Result>;
  /** The measure that a class is first compared by. */
  readonly firstMeasure: string;
  /** A condition that makes sense in it. */
  readonly taskExample: string;
  /** Controls that can be taken away besides the settings, and those of every lab. */
  readonly controls: readonly string[];
  /** Buttons that can be fixed besides the settings. */
  readonly buttons: readonly string[];
  /** Names that `src` takes where data of that name lie beside the page. */
  readonly knownData: readonly string[];
  /** Names that `src` takes for what the lab makes itself, besides its usual value. */
  readonly madeData?: readonly string[];
  /** Words of the workers that its own starts or that draw beside it, in the order in which they are needed. */
  readonly employs: readonly string[];
}
