import { breathe } from '../../src/breathe.js';
import { AnalogyEvaluation } from '../../src/words/evaluation/analogy-evaluation.js';
import { languageOf, ownQuestions } from '../../src/words/evaluation/own-questions.js';
import { evaluatePairs } from '../../src/words/evaluation/pair-evaluation.js';
import type { KeyedVectors } from '../../src/words/keyed-vectors.js';
import type { Evaluation } from '../../src/words/words-events.js';
import { loadSmallText } from '../datasets/fetch-words.js';
import type { EvaluationRequest, OnWordsEvent } from '../protocols/words.js';

/** Between two reports; also how long the worker does not listen. */
const FRAME_MS = 33;

export interface EvaluationCall {
  readonly request: EvaluationRequest;
  readonly signal: AbortSignal;
  readonly onEvent: OnWordsEvent;
}

/**
 * Evaluates vectors on a file of analogies or of judged pairs, whichever it is.
 *
 * @returns what was done when the signal aborted, or all of it
 * @throws LabError `data-…` when the file cannot be read
 */
export async function evaluateFile(vectors: KeyedVectors, call: EvaluationCall): Promise<Evaluation> {
  const { request, signal, onEvent } = call;
  const started = performance.now();
  const name = request.file?.name ?? request.address;
  const text = request.file || request.address ? await readFile(request, signal) : ownQuestions(languageOf(vectors));
  const facts = () => ({ name, elapsedMs: performance.now() - started });
  const tell = (evaluation: Evaluation) => {
    onEvent({ kind: 'evaluation', evaluation });
    return evaluation;
  };
  if (!/^: /m.test(text)) {
    const pairs = evaluatePairs(vectors, text);
    return tell({ ...facts(), progress: 1, analogies: null, pairs });
  }
  const evaluation = new AnalogyEvaluation(vectors, text);
  const now = (): Evaluation => {
    return { ...facts(), progress: evaluation.progress, analogies: evaluation.score, pairs: null };
  };
  while (!evaluation.done && !signal.aborted) {
    const frameEnd = performance.now() + FRAME_MS;
    while (!evaluation.done && performance.now() < frameEnd) evaluation.step();
    tell(now());
    await breathe();
  }
  return now();
}

function readFile({ file, address, baseUrl }: EvaluationRequest, signal: AbortSignal): Promise<string> {
  // An address without an ending would be taken for a name.
  const source = /[/.]/.test(address) ? address : `./${address}`;
  return loadSmallText({ source, baseUrl, file }, signal);
}
