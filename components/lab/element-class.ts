import type { PropertyDeclarations } from 'lit';
import type { Field } from '../../src/settings/field.js';
import { LabElement } from './element.js';
import type { Experiment } from './experiment.js';
import type { LabDefinition } from './lab-definition.js';
import type { LabTypes } from './lab-types.js';

/** A lab's class: the shell, with one property for each of the lab's settings. */
export interface LabElementClass<Lab extends LabTypes, Own extends Experiment<Lab>> {
  /** For what speaks of a lab without showing it: `<lab-builder>`. */
  readonly lab: LabDefinition<Lab, Own>;
  new (): LabElement<Lab, Own> & { -readonly [Key in keyof Lab['settings']]: Lab['settings'][Key] };
}

/**
 * Makes the class of a lab's element, with one property a setting; what is written is checked as an attribute is.
 * The class is not registered yet.
 */
export function labElement<Lab extends LabTypes, Own extends Experiment<Lab>>(
  lab: LabDefinition<Lab, Own>,
): LabElementClass<Lab, Own> {
  class Element extends LabElement<Lab, Own> {
    static override styles = lab.styles;
    static override properties = labProperties(lab.fields);
    static readonly lab = lab;

    constructor() {
      super(lab);
    }
  }
  for (const { key } of lab.fields) {
    Object.defineProperty(Element.prototype, key, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return this.readSetting(key);
      },
      set(this: Element, value: unknown) {
        this.writeSetting(key, value);
      },
    });
  }
  // The properties were just defined, which TypeScript cannot see.
  return Element as unknown as LabElementClass<Lab, Own>;
}

/** The settings, and the attributes and properties that every lab has besides. */
function labProperties(fields: readonly Field[]): PropertyDeclarations {
  const settings = fields.map(({ key, attribute }) => [key, { attribute, noAccessor: true }]);
  return {
    ...Object.fromEntries(settings),
    hide: { type: String },
    lock: { type: String },
    autorun: { type: String },
    name: { type: String },
    workerUrl: { type: String, attribute: 'worker-url' },
    recording: { type: String },
    step: { type: String },
    taskGoal: { type: String, attribute: 'task-goal' },
    taskText: { type: String, attribute: 'task-text' },
    taskHint: { type: String, attribute: 'task-hint' },
    taskSolution: { type: String, attribute: 'task-solution' },
    taskCounts: { type: String, attribute: 'task-counts' },
    taskSeed: { type: String, attribute: 'task-seed' },
    openSession: { attribute: false },
    words: { state: true },
  };
}
