import { LitElement, nothing, type TemplateResult } from 'lit';
import { compared } from '../../src/class-data/class-summary.js';
import { saveTable } from '../charts/export-chart.js';
import { languageTagOf, supportedLanguage, watchLanguage } from '../language/localize.js';
import type { LanguageCode } from '../language/words.js';
import { FileDrop } from '../parts/file-drop.js';
import { classEnglish } from './english.js';
import { readFiles } from './read-files.js';
import { type ClassEvent, type ClassState, initialClassState, reduceClass } from './state.js';
import { classStyles } from './styles.js';
import { tableCsv } from './table-csv.js';
import { classPage } from './views/class-page.js';
import type { ClassRequests, ClassView } from './views/class-view.js';
import type { ClassWords } from './words.js';

/**
 * The results of a class, for a teacher: drop the files that students handed in, of any lab. A table, all
 * curves in one plot, what lies far from the rest, and files that are damaged or altered. Nothing is sent.
 *
 * @tagname lab-class-data
 * @attr {string} lang - Language: en or fa; else the nearest on the page
 * @csspart class - Everything
 * @csspart title - The heading
 * @csspart count - How many files there are
 * @csspart refused - Files that could not be read
 * @csspart results - Plots and table
 * @csspart curves - All curves
 * @csspart spread - The ends of all curves
 * @csspart repeated - Runs with the same settings
 * @csspart table - One row a file
 * @csspart save-table - The button that saves the table
 */
export class ClassData extends LitElement {
  static override styles = classStyles;

  static override properties = { words: { state: true }, state: { state: true } };

  declare protected words: ClassWords | null;
  declare protected state: ClassState;

  readonly #drop = new FileDrop(this, { accepts: () => true, onFiles: (files) => void this.addFiles(files) });
  readonly #ask: ClassRequests;
  #endLanguageWatch: () => void = () => {};
  #language: LanguageCode | '' = '';

  constructor() {
    super();
    this.words = null;
    this.state = initialClassState;
    this.#ask = {
      open: (files) => void this.addFiles(files),
      clear: () => this.#dispatch({ kind: 'clear' }),
      chooseLab: (lab) => this.#dispatch({ kind: 'lab', lab }),
      chooseMeasure: (measure) => this.#dispatch({ kind: 'measure', measure }),
      sort: (column) => this.#dispatch({ kind: 'sort', column }),
      remove: (row) => this.#dispatch({ kind: 'remove', row }),
      saveTable: () => this.#saveTable(),
    };
  }

  /** Adds files, as dropping them does; resolves when all are read. */
  async addFiles(files: readonly File[]): Promise<void> {
    const total = files.length;
    const read = await readFiles(files, (done) => this.#dispatch({ kind: 'reading', done, total }));
    this.#dispatch({ kind: 'read', ...read });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endLanguageWatch = watchLanguage(this, () => void this.#speak());
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLanguageWatch();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.words ? classPage(this.#view(this.words)) : nothing;
  }

  #view(words: ClassWords): ClassView {
    const { state } = this;
    const rows = state.rows.filter(({ lab }) => lab === state.lab);
    return { state, words, rows, dropping: this.#drop.holding, ask: this.#ask };
  }

  #dispatch(event: ClassEvent): void {
    this.state = reduceClass(this.state, event);
  }

  #saveTable(): void {
    const { lab, rows, measure } = this.state;
    if (!lab) return;
    const own = rows.filter((row) => row.lab === lab);
    saveTable(tableCsv(lab, compared(own, measure)), `class-${lab}.csv`);
  }

  async #speak(): Promise<void> {
    const language = supportedLanguage(languageTagOf(this));
    if (language === this.#language) return;
    this.#language = language;
    const words = language === 'fa' ? await persian() : classEnglish;
    if (this.#language === language) this.words = words;
  }
}

/** English where it cannot be loaded. */
async function persian(): Promise<ClassWords> {
  return import('./persian.js').then(
    ({ classPersian }) => classPersian,
    () => classEnglish,
  );
}
