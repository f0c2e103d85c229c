/** A third language in one file, as somebody else would add it: one part in full, of the others a few texts. */
import type { BuilderTexts } from '../../../components/builder/english.js';
import type { ClassTexts } from '../../../components/class-data/english.js';
import type { LessonWords } from '../../../components/lab/lesson/english.js';
import type { ImbalanceTexts } from '../../../components/labs/imbalance/words.js';
import type { TripletTexts } from '../../../components/labs/triplet/words.js';
import type { TunerTexts } from '../../../components/labs/tuning/words.js';
import type { WordsTexts } from '../../../components/labs/words/words.js';
import { type PartialTexts, registerLanguage } from '../../../components/language/index.js';
import type { CommonTexts } from '../../../components/language/words.js';
import type { LinkedViewWords } from '../../../components/linked-view/english.js';

const linkedView: LinkedViewWords = {
  noLab: (id, known) => `Auf dieser Seite gibt es kein Experiment „${id}“. ${known}`,
  noFor: (known) => `Zu welchem Experiment gehört diese Ansicht? ${known}`,
  notALab: (id, tag) => `„${id}“ ist <${tag}> und kein Experiment.`,
  noPart: (part, known) => `Es gibt keinen Teil „${part}“. Es gibt: ${known}.`,
  notLoaded: 'Ein Teil von labtags ließ sich nicht laden.',
  waiting: 'Wird gezeigt, sobald etwas da ist.',
};

const common: PartialTexts<CommonTexts> = {
  actions: { run: 'Starten' },
  charts: { table: 'Datentabelle' },
  status: { idle: 'Bereit. Vor dem Start wird nichts geladen.' },
};
export const triplet: PartialTexts<TripletTexts> = { name: 'Tripel', title: 'Abstände aus Tripeln lernen' };
const words: PartialTexts<WordsTexts> = { name: 'Wortvektoren', settings: { labels: { source: 'Vektoren' } } };
const imbalance: PartialTexts<ImbalanceTexts> = { title: 'Warum 70 % Genauigkeit töten können' };
const tuning: PartialTexts<TunerTexts> = { name: 'Hyperparameter', searchDefinitions: { grid: 'Ein Raster.' } };
const lesson: PartialTexts<LessonWords> = { task: { title: 'Ihre Aufgabe' } };
const builder: PartialTexts<BuilderTexts> = { lab: 'Experiment', asPage: 'wie die Seite' };
const classData: PartialTexts<ClassTexts> = { title: 'Ergebnisse einer Klasse' };
const site = { labs: 'Die Experimente', 'deep-learning-labs': 'Deep Learning als HTML-<i>Tags</i>' };

const PARTS: Readonly<Record<string, object>> = {
  ...{ common, triplet, words, imbalance, tuning, lesson, builder, site },
  ...{ 'class-data': classData, 'linked-view': linkedView },
};

registerLanguage('de', { load: (part) => PARTS[part] });
