import { CorpusTraining } from '../../../src/words/corpus/corpus-training.js';
import { generateCorpus } from '../../../src/words/corpus/generated-corpus.js';
import { generatedText } from '../../../src/words/generated-texts.js';
import type { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { defaultWordSettings, type WordSettings } from '../../../src/words/word-settings.js';

export const SEEDS = [1, 2, 3, 4];

const trained = new Map<string, KeyedVectors>();

/** Vectors as the lab trains them on its own text, once for the same settings. */
export function generatedVectors(settings: Partial<WordSettings>): KeyedVectors {
  const { seed, source, sentences, calfSentences, calfOtherMeaning, ...others } = {
    ...defaultWordSettings,
    ...settings,
  };
  const key = JSON.stringify([source, seed, sentences, calfSentences, calfOtherMeaning]);
  const known = trained.get(key);
  if (known) return known;
  const corpus = generateCorpus({
    language: generatedText(source)?.language,
    seed,
    sentences,
    calfSentences,
    calfOtherMeaning,
  });
  const training = new CorpusTraining(
    corpus.map((sentence) => sentence.split(' ')),
    { seed, ...others },
  );
  while (training.stage !== 'done') training.step();
  const vectors = training.vectors() as KeyedVectors;
  trained.set(key, vectors);
  return vectors;
}
