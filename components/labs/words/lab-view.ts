import type { WordResult } from '../../../src/words/word-result.js';
import type { WordSettings, WordTask } from '../../../src/words/word-settings.js';
import type { WordSession } from '../../../workers/protocols/words.js';
import type { LabTypes, LabViewOf } from '../../lab/lab-types.js';
import type { files } from './downloads.js';
import type { DemoEvent, WordsState } from './state.js';
import type { WordsWords } from './words.js';

/** The types that the lab of words is made of. */
export interface WordTypes extends LabTypes {
  settings: WordSettings;
  session: WordSession;
  state: WordsState;
  event: DemoEvent;
  result: WordResult;
  words: WordsWords;
  requests: WordRequests;
  snapshot: { readonly task: WordTask };
}

/** Everything that the views show. */
export type LabView = LabViewOf<WordTypes>;

/** What this lab's own controls ask for. */
export interface WordRequests {
  openTask(task: WordTask): void;
  /** Marks a word in maps and lists; the same word again gives it up. */
  choose(word: string | null): void;
  /** Lights words and the arrow between them; none: puts the light out. */
  point(words: readonly string[]): void;
  look(step: number | null): void;
  /** Sets how “calf” is used and trains anew. */
  retrain(key: 'calfSentences' | 'calfOtherMeaning', value: string): void;
  evaluate(file: File | null, address: string): void;
  save(file: keyof typeof files): void;
}
