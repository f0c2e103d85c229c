import { LABS, type Lab } from '../../src/labs/labs.js';
import type { LabMeasures } from '../../src/task/measures.js';
import type { LabElementClass } from '../lab/element-class.js';
import type { LabDefinition } from '../lab/lab-definition.js';
import { LAB_TEXTS } from '../labs/lab-texts.js';
import { REGISTER_LAB } from '../labs/register-lab.js';
import type { PageWords } from '../language/words.js';
import type { LinkedLab } from '../linked-view/find-lab.js';

/** A lab that a lesson can be made with. */
export interface OfferedLab extends Pick<Lab, 'fields' | 'controls' | 'knownData' | 'madeData' | 'taskExample'> {
  /** Its page, as the site and the command name it; of a lab that labtags does not ship, the tag. */
  readonly name: string;
  readonly tag: string;
  /** As links name it. */
  readonly word: string;
  readonly measures: LabMeasures<never>;
  /** labtags' site and command know it. */
  readonly shipped: boolean;
  words(language: string): PageWords | Promise<PageWords>;
  /** Resolves when the tag is registered. */
  register(): Promise<unknown>;
}

/** labtags' own labs. */
export const SHIPPED_LABS: readonly OfferedLab[] = LABS.map((lab) => ({
  ...lab,
  name: lab.page,
  shipped: true,
  words: async (language) => (await LAB_TEXTS[lab.word]()).in(language),
  register: () => REGISTER_LAB[lab.tag](),
}));

/** A lab that its author's page registers, by its tag; waits until it has. */
export async function ownLab(tag: string): Promise<OfferedLab> {
  const { lab } = (await customElements.whenDefined(tag)) as unknown as Pick<LabElementClass<never, never>, 'lab'>;
  const {
    fields,
    words,
    taskExample = '',
  } = lab as unknown as Pick<LabDefinition<never>, 'fields' | 'taskExample'> & { words: { in: OfferedLab['words'] } };
  const { measures } = await (document.createElement(tag) as LinkedLab).loadLesson();
  return {
    ...{ name: tag, tag, word: tag, fields, measures, taskExample, controls: [], knownData: [], shipped: false },
    words: (language) => words.in(language),
    register: async () => {},
  };
}
