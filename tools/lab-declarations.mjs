/** What the analyzer cannot see of a lab's class: it is made from the lab's settings and from the shell of all labs. */
import { LABS } from './labs.mjs';

/** @typedef {{ name: string, privacy?: string, kind?: string, [more: string]: unknown }} Named */
/** @typedef {{ name: string, tagName?: string, superclass?: object, mixins?: unknown, attributes?: Named[], members?: Named[], events?: Named[], slots?: Named[], cssParts?: Named[], cssProperties?: Named[] }} Declaration */
/** @typedef {{ path: string, declarations?: Declaration[] }} Module */

const LISTS = /** @type {const} */ (['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties']);

/**
 * Gives each lab's declaration its settings, and what it inherits.
 *
 * @param {Module[]} modules
 */
export function completeLabs(modules) {
  const declared = modules.flatMap(({ path, declarations = [] }) => declarations.map((one) => ({ path, one })));
  const shell = declared.find(({ one }) => one.name === 'LabElement');
  if (!shell) throw new Error('The analyzer has found no LabElement.');
  // It reads a variable's name as that of an event.
  shell.one.events = shell.one.events?.filter(({ name }) => name.startsWith('lab-'));
  const inheritedFrom = { name: 'LabElement', module: shell.path };
  for (const { tag, fields } of LABS) {
    const lab = declared.find(({ one }) => one.tagName === tag)?.one;
    if (!lab) throw new Error(`No class has the comment @tagname ${tag}.`);
    lab.superclass = inheritedFrom;
    delete lab.mixins;
    for (const list of LISTS) {
      const own = [...settingsAs(list, fields), ...(lab[list] ?? [])];
      const inherited = (shell.one[list] ?? []).filter(({ name }) => !own.some((one) => one.name === name));
      lab[list] = [...own, ...inherited.map((one) => (list === 'members' ? { ...one, inheritedFrom } : one))];
    }
  }
}

/**
 * @param {(typeof LISTS)[number]} list
 * @param {readonly import('../src/settings/field.js').Field[]} fields
 * @returns {Named[]}
 */
function settingsAs(list, fields) {
  if (list === 'attributes') {
    return fields.map((field) => ({ ...described(field), name: field.attribute, fieldName: field.key }));
  }
  return list === 'members' ? fields.map((field) => ({ kind: 'field', ...described(field), name: field.key })) : [];
}

/** @param {import('../src/settings/field.js').Field} field */
function described(field) {
  const { description } = field;
  return { type: { text: typeOf(field) }, description, default: JSON.stringify(field.default) };
}

/** @param {import('../src/settings/field.js').Field} field */
function typeOf(field) {
  if (field.type === 'choice') return field.choices.map((choice) => `'${choice}'`).join(' | ');
  return field.type === 'text' ? 'string' : 'number';
}
