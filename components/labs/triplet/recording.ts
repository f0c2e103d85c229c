import { evenPlaces, rowsAt } from '../../../src/sharing/thinned.js';
import type {
  DataDescription,
  EmbeddingMap,
  EpochRecord,
  MapImages,
  Part,
} from '../../../src/triplet/triplet-events.js';
import type { LabRecording, LoadedRun } from '../../lab/lesson/lab-lesson.js';
import { trainingRecording } from '../../lab/lesson/lab-recording.js';
import type { DemoEvent, TripletState } from './state.js';

/** As many as the curve and the map still show well; more would only make the file larger. */
const MOST_STEPS = 400;
const MOST_POINTS = 300;
const SHOWN_TRIPLETS = 5;

/** How a run of the triplet lab is recorded. */
export function tripletRecording(lab: LoadedRun<TripletState, DemoEvent>): LabRecording<TripletState, DemoEvent> {
  return trainingRecording(lab, {
    kinds: [
      'begin',
      'backend',
      'data',
      'plan',
      'raw',
      'phase',
      'epoch',
      'steps',
      'map',
      'activations',
      'pass',
      'method',
      'result',
    ],
    eventsOf,
    silent: ['map', 'neighbours', 'placeDrawing', 'activations'],
    kept: ({ method, chosen }) => ({ method, chosen }),
    hides: ['draw', 'backbone', 'scrubber'],
    locks: ['weights'],
  });
}

function eventsOf(state: TripletState): DemoEvent[] {
  const { settings, backend, data, plan, raw, epochs, steps, tsneMaps, method } = state;
  if (!settings || !data || !backend || !raw) return [];
  const places = placesOf(data);
  return [
    { kind: 'begin', settings, fresh: true },
    { kind: 'backend', backend },
    { kind: 'data', data: thinnedData(data, places) },
    ...(plan ? [{ kind: 'plan', plan } as const] : []),
    { kind: 'raw', raw },
    { kind: 'phase', phase: 'training' },
    ...epochs.flatMap((epoch) => [...stepsOf(steps, epoch.epoch), thinnedEpoch(epoch, places)]),
    ...[...tsneMaps.values()].map((map): DemoEvent => ({ kind: 'map', map: thinnedMap(map, places) })),
    ...activationsOf(state, places),
    { kind: 'method', method },
  ];
}

/** Where their image is among those that are kept. */
function activationsOf({ activations }: TripletState, { validation }: Places): DemoEvent[] {
  const index = activations ? validation.indexOf(activations.index) : -1;
  if (!activations || index < 0) return [];
  return [
    { kind: 'activations', activations: { ...activations, index } },
    { kind: 'pass', passing: { image: index } },
  ];
}

type Places = Readonly<Record<Part, readonly number[]>>;

function placesOf({ mapImages }: DataDescription): Places {
  const of = (part: Part) => evenPlaces(mapImages[part].indices.length, MOST_POINTS);
  return { train: of('train'), validation: of('validation') };
}

function thinnedData(data: DataDescription, places: Places): DataDescription {
  const size = data.height * data.width * data.channels;
  const of = (part: Part): MapImages => {
    const { indices, labels, pixels } = data.mapImages[part];
    return {
      indices: rowsAt(indices, places[part]),
      labels: rowsAt(labels, places[part]),
      pixels: rowsAt(pixels, places[part], size),
    };
  };
  return { ...data, mapImages: { train: of('train'), validation: of('validation') } };
}

function stepsOf({ records }: TripletState['steps'], epoch: number): DemoEvent[] {
  const thinned = evenPlaces(records.length, MOST_STEPS).map((place) => records[place]);
  const steps = thinned.filter((record) => record.epoch === epoch);
  return steps.length > 0 ? [{ kind: 'steps', steps }] : [];
}

function thinnedEpoch(epoch: EpochRecord, places: Places): DemoEvent {
  const maps = { train: thinnedMap(epoch.maps.train, places), validation: thinnedMap(epoch.maps.validation, places) };
  return { kind: 'epoch', epoch: { ...epoch, hardest: epoch.hardest.slice(0, SHOWN_TRIPLETS), maps } };
}

function thinnedMap(map: EmbeddingMap, places: Places): EmbeddingMap {
  return { ...map, positions: rowsAt(map.positions, places[map.part], 2) };
}
