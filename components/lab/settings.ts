import {
  type Field,
  type FieldValue,
  parseFieldValue,
  type SettingNotice,
  type SettingValues,
} from '../../src/settings/field.js';
import { readPermalink } from '../../src/settings/permalink.js';

/**
 * A lab's settings in layers: what the page says (defaults, attributes, properties), over it what the
 * student chose, by a link or in the form, and over both, while one is shown, those of a recorded run.
 * Values that cannot be taken leave a notice.
 */
export class LabSettings {
  readonly #fields: readonly Field[];
  readonly #page = new Map<string, FieldValue>();
  readonly #student = new Map<string, FieldValue>();
  #recorded: SettingValues = {};
  #pageNotices: readonly SettingNotice[] = [];
  #linkNotices: readonly SettingNotice[] = [];

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  get notices(): readonly SettingNotice[] {
    return [...this.#pageNotices, ...this.#linkNotices];
  }

  /** True where the student's layer says something. */
  get chosen(): boolean {
    return this.#student.size > 0;
  }

  get(key: string): FieldValue {
    return this.#recorded[key] ?? this.#student.get(key) ?? this.pageValue(key);
  }

  /** What the page says, without the student. */
  pageValue(key: string): FieldValue {
    return this.#page.get(key) ?? this.#field(key).default;
  }

  /** All settings as they hold now. */
  values(): SettingValues {
    return Object.fromEntries(this.#fields.map(({ key }) => [key, this.get(key)]));
  }

  /** True where a recorded run says what it is. */
  isRecorded(attribute: string): boolean {
    return this.#fields.some((field) => field.attribute === attribute && field.key in this.#recorded);
  }

  /** The settings of a recorded run while it is shown, as far as this version knows them; none afterwards. */
  showRecorded(settings: Readonly<Record<string, unknown>>): void {
    const known = this.#fields.filter(({ key }) => settings[key] !== undefined);
    this.#recorded = Object.fromEntries(
      known.map((field) => [field.key, parseFieldValue(field, String(settings[field.key])).value]),
    );
  }

  /** What the recorded run had is now the student's choice. */
  adoptRecorded(): void {
    for (const [key, value] of Object.entries(this.#recorded)) this.#student.set(key, value);
    this.#recorded = {};
  }

  /** True where somebody set it, if only to its default. */
  isGiven(key: string): boolean {
    return this.#student.has(key) || this.#page.has(key);
  }

  /** From an attribute or a property; null takes it back. It goes over what the student chose. */
  setFromPage(key: string, value: unknown): void {
    const field = this.#field(key);
    this.#pageNotices = this.#pageNotices.filter((notice) => notice.key !== field.attribute);
    this.#student.delete(key);
    if (value === null || value === undefined) {
      this.#page.delete(key);
      return;
    }
    const parsed = parseFieldValue(field, String(value));
    if (parsed.notice) this.#pageNotices = [...this.#pageNotices, parsed.notice];
    if (parsed.notice?.code === 'ignored') this.#page.delete(key);
    else this.#page.set(key, parsed.value);
  }

  /** From the form. */
  setFromStudent(key: string, text: string): void {
    const { value, notice } = parseFieldValue(this.#field(key), text);
    this.#linkNotices = this.#linkNotices.filter(({ key: attribute }) => attribute !== this.#field(key).attribute);
    if (notice) this.#linkNotices = [...this.#linkNotices, notice];
    if (notice?.code !== 'ignored') this.#student.set(key, value);
  }

  /**
   * Takes what the page's address says, in place of all that the student chose before.
   *
   * @param isLocked attributes that the author has fixed: a link does not change them
   * @returns false where the address does not speak of this lab
   */
  readLink(hash: string, name: string, isLocked: (attribute: string) => boolean): boolean {
    const reading = readPermalink(hash, name, this.#fields);
    if (!reading) return false;
    this.#student.clear();
    const notices = [...reading.notices];
    for (const [key, value] of Object.entries(reading.values)) {
      const { attribute } = this.#field(key);
      const refused = notices.some((notice) => notice.key === attribute && notice.code === 'ignored');
      if (refused) continue;
      if (!isLocked(attribute)) this.#student.set(key, value);
      else if (value !== this.pageValue(key)) notices.push(this.#lockedNotice(key, value));
    }
    this.#linkNotices = notices.map((notice) => this.#saysWhatIsUsed(notice));
    return true;
  }

  /** Back to what the page says. */
  restore(): void {
    this.#student.clear();
    this.#linkNotices = [];
  }

  dismissNotices(): void {
    this.#pageNotices = [];
    this.#linkNotices = [];
  }

  /** A refused value leaves the page's, which may not be the field's default. */
  #saysWhatIsUsed(notice: SettingNotice): SettingNotice {
    const field = this.#fields.find(({ attribute }) => attribute === notice.key);
    return field && notice.code === 'ignored' ? { ...notice, used: String(this.get(field.key)) } : notice;
  }

  #lockedNotice(key: string, value: FieldValue): SettingNotice {
    const given = String(value).slice(0, 40);
    return { code: 'ignored', key: this.#field(key).attribute, given, used: String(this.pageValue(key)) };
  }

  #field(key: string): Field {
    const field = this.#fields.find((candidate) => candidate.key === key);
    if (!field) throw new RangeError(`“${key}” is no setting of this lab.`);
    return field;
  }
}
