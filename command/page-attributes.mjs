/** The lab's attributes as `npx labtags page` takes them; what a page would only complain of later is refused now. */
import { COMMON_CONTROLS, languages, parseFieldValue, parseTask } from './libraries.mjs';
import { UsageError } from './usage-error.mjs';

/**
 * Attributes that every lab has besides its settings, each with its check.
 *
 * @type {Readonly<Record<string, (text: string, lab: import('../src/labs/labs.js').Lab) => void>>}
 */
const COMMON = {
  lang: assertLanguage,
  hide: (text, lab) => assertControls('hide', text, [...attributesOf(lab), ...COMMON_CONTROLS, ...lab.controls]),
  lock: (text, lab) => assertControls('lock', text, [...attributesOf(lab), ...lab.buttons]),
  autorun: assertAutorun,
  name: assertName,
  'task-goal': assertTask,
  'task-text': () => {},
  'task-hint': () => {},
  'task-solution': () => {},
  'task-counts': (text) => assertWord('task-counts', text, 'last'),
  'task-seed': (text) => assertWord('task-seed', text, 'student'),
};

export const COMMON_ATTRIBUTES = Object.keys(COMMON);

/**
 * @param {import('../src/labs/labs.js').Lab} lab
 * @param {Map<string, string>} values
 */
export function readAttributes(lab, values) {
  for (const [name, text] of values) {
    const field = lab.fields.find(({ attribute }) => attribute === name);
    if (field) assertTaken(field, text);
    else if (!Object.hasOwn(COMMON, name)) {
      const settings = lab.fields.map(({ attribute }) => attribute).join(', ');
      throw new UsageError(`<${lab.tag}> has no setting “${name}”. It has ${settings}.`);
    } else COMMON[name](text, lab);
  }
  const source = lab.fields.find(({ attribute }) => attribute === 'src');
  if (values.has('src') && values.get('src') !== source?.default) {
    throw new UsageError(
      `A page on a disk can fetch nothing: instead of --src ${values.get('src')} put the data inside with --data DIR.`,
    );
  }
  return new Map(values);
}

/**
 * @param {import('../src/settings/field.js').Field} field
 * @param {string} text
 */
function assertTaken(field, text) {
  const { value, notice } = parseFieldValue(field, text);
  if (!notice && (field.type === 'text' || field.type === 'choice' || value === Number(text))) return;
  throw new UsageError(`--${field.attribute} must be ${rangeOf(field)}, and is “${text.slice(0, 40)}”.`);
}

/** @param {import('../src/settings/field.js').Field} field */
function rangeOf(field) {
  if (field.type === 'choice') return `one of ${field.choices.join(', ')}`;
  if (field.type === 'text') return `a text of at most ${field.maxLength} characters`;
  return `a ${field.type === 'integer' ? 'whole number' : 'number'} from ${field.min} to ${field.max}`;
}

/** @param {string} text */
function assertLanguage(text) {
  const known = languages().map(({ tag }) => tag);
  // As `lang` does in pages: fa-IR is Persian.
  if (known.some((tag) => `${text}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase()))) return;
  throw new UsageError(`--lang must be ${known.join(' or ')}, and is “${text}”.`);
}

/** @param {string} text */
function assertAutorun(text) {
  if (text !== 'visible')
    throw new UsageError(`--autorun must be visible (start when scrolled into view), and is “${text}”.`);
}

/**
 * @param {string} option
 * @param {string} text
 * @param {string} word
 */
function assertWord(option, text, word) {
  if (text !== word) throw new UsageError(`--${option} must be ${word}, and is “${text}”.`);
}

/** @param {string} text */
function assertName(text) {
  if (!/^[\w-]+$/.test(text))
    throw new UsageError(`--name is the lab’s key in links: letters, digits, - and _; it is “${text}”.`);
}

/**
 * @param {string} option
 * @param {string} text
 * @param {readonly string[]} known
 */
function assertControls(option, text, known) {
  const strange = text.split(/\s+/).find((control) => control !== '' && !known.includes(control));
  if (strange === undefined) return;
  throw new UsageError(`--${option} names “${strange}”, which is no control. There are ${known.join(', ')}.`);
}

/**
 * @param {string} text
 * @param {import('../src/labs/labs.js').Lab} lab
 */
function assertTask(text, { measures, fields }) {
  try {
    parseTask(text, { measures: measures.list, fields });
  } catch (error) {
    throw new UsageError(`--task-goal: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {import('../src/labs/labs.js').Lab} lab */
function attributesOf({ fields }) {
  return fields.map(({ attribute }) => attribute);
}
