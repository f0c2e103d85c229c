import { LitElement, nothing, type TemplateResult } from 'lit';
import { compared } from '../../src/class-data/class-summary.js';
import { saveTable } from '../charts/export-chart.js';
import { lessonTexts } from '../lab/lesson/texts.js';
import { labWordsIn } from '../labs/texts.js';
import { SpokenWords } from '../language/localize.js';
import { FileDrop } from '../parts/file-drop.js';
import { readFiles } from './read-files.js';
import { type ClassEvent, type ClassState, initialClassState, labCounts, reduceClass } from './state.js';
import { classStyles } from './styles.js';
import { tableCsv } from './table-csv.js';
import { classTexts } from './texts.js';
import { classPage } from './views/class-page.js';
import type { ClassRequests, ClassSpoken, ClassView } from './views/class-view.js';

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
 * @csspart left-out - That changed files are not counted
 * @csspart repeated - Runs with the same settings
 * @csspart table - One row a file
 * @csspart save-table - The button that saves the table
 */
export class ClassData extends LitElement {
  static override styles = classStyles;

  static override properties = { spoken: { state: true }, state: { state: true } };

  declare protected spoken: ClassSpoken | null;
  declare protected state: ClassState;

  readonly #drop = new FileDrop(this, { accepts: () => true, onFiles: (files) => void this.addFiles(files) });
  readonly #ask: ClassRequests;
  readonly #words: SpokenWords<ClassSpoken>;

  constructor() {
    super();
    this.spoken = null;
    this.state = initialClassState;
    this.#words = new SpokenWords<ClassSpoken>(this, { in: (tag) => this.#wordsIn(tag) }, (spoken) => {
      this.spoken = spoken;
    });
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
    await this.#words.speak();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.spoken ? classPage(this.#view(this.spoken)) : nothing;
  }

  #view(spoken: ClassSpoken): ClassView {
    const { state } = this;
    const rows = state.rows.filter(({ lab }) => lab === state.lab);
    return { ...spoken, state, rows, dropping: this.#drop.holding, ask: this.#ask };
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

  async #wordsIn(tag: string): Promise<ClassSpoken> {
    const [words, { problems }, labs] = await Promise.all([
      classTexts.in(tag),
      lessonTexts.in(tag),
      labWordsIn(tag, [...labCounts(this.state).keys()]),
    ]);
    return { words, problems, names: new Map([...labs].map(([lab, { name }]) => [lab, name])) };
  }
}
