import type { WordSettings, WordTask } from '../../../src/words/word-settings.js';
import type { PageRequests, PageView } from '../../lab/page/page-view.js';
import type { WordsState } from './state.js';
import type { WordsWords } from './words.js';

/** Everything that the views show. */
export interface LabView extends PageView {
  readonly state: WordsState;
  readonly words: WordsWords;
  readonly settings: WordSettings;
  readonly ask: LabRequests;
}

/** What the controls ask for; the element does it. */
export interface LabRequests extends PageRequests {
  openTask(task: WordTask): void;
  /** Marks a word in maps and lists; the same word again gives it up. */
  choose(word: string | null): void;
  look(step: number | null): void;
  /** Sets how “calf” is used and trains anew. */
  retrain(key: 'calfSentences' | 'calfOtherMeaning', value: string): void;
  evaluate(file: File | null, address: string): void;
  exportTables(): void;
  exportNotebook(): void;
}
