/**
 * One setting of a lab. The list of a lab's fields is the only place where a setting is written
 * down: attributes, properties, the URL, the form and the tables are made from it.
 */
export type Field = IntegerField | NumberField | ChoiceField | TextField;

interface FieldBase {
  /** Name in code and in the exported result, camelCase. */
  readonly key: string;
  /** Name as an attribute and in the URL, kebab-case. */
  readonly attribute: string;
  /** One English sentence for the tables. */
  readonly description: string;
}

export interface IntegerField extends FieldBase {
  readonly type: 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Set by a slider: what it does is to be seen at many values. */
  readonly slider?: true;
}

export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export interface ChoiceField<Choice extends string = string> extends FieldBase {
  readonly type: 'choice';
  readonly default: Choice;
  readonly choices: readonly Choice[];
}

export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly default: string;
  readonly maxLength: number;
}

export type FieldValue = string | number;

/** Values of a lab’s settings by key. */
export type SettingValues = Readonly<Record<string, FieldValue>>;

/** The settings type of a list of fields. */
export type SettingsOf<Fields extends readonly Field[]> = {
  [F in Fields[number] as F['key']]: F extends { type: 'choice'; choices: readonly (infer Choice)[] }
    ? Choice
    : F extends { type: 'text' }
      ? string
      : number;
};

/** What was done with a value that could not be taken as it was; shown to the student. */
export interface SettingNotice {
  readonly code: 'unknown-key' | 'clamped' | 'ignored' | 'other-version';
  readonly key: string;
  /** The value as it was given, cut to 40 characters. */
  readonly given: string;
  /** The value that is used instead; empty when nothing is. */
  readonly used: string;
}

export interface ParsedValue {
  readonly value: FieldValue;
  readonly notice: SettingNotice | null;
}

/** Reads one value as written in an attribute or a URL; out of range is clamped, nonsense ignored. */
export function parseFieldValue(field: Field, text: string): ParsedValue {
  switch (field.type) {
    case 'integer':
    case 'number':
      return parseNumber(field, text);
    case 'choice':
      return field.choices.includes(text) ? { value: text, notice: null } : ignored(field, text);
    case 'text':
      return text.length <= field.maxLength ? { value: text, notice: null } : ignored(field, text);
  }
}

/** The settings in which every field has its default. */
export function defaultSettings<const Fields extends readonly Field[]>(fields: Fields): SettingsOf<Fields> {
  return Object.fromEntries(fields.map((field) => [field.key, field.default])) as SettingsOf<Fields>;
}

function parseNumber(field: IntegerField | NumberField, text: string): ParsedValue {
  const given = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(given)) return ignored(field, text);
  const whole = field.type === 'integer' ? Math.round(given) : given;
  const value = Math.min(field.max, Math.max(field.min, whole));
  if (value === given) return { value, notice: null };
  return { value, notice: { code: 'clamped', key: field.attribute, given: text.slice(0, 40), used: String(value) } };
}

function ignored(field: Field, text: string): ParsedValue {
  const used = String(field.default);
  return { value: field.default, notice: { code: 'ignored', key: field.attribute, given: text.slice(0, 40), used } };
}
