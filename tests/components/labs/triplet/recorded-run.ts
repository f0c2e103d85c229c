import {
  type DemoEvent,
  initialTripletState,
  reduceTriplet,
  type TripletState,
} from '../../../../components/labs/triplet/state.js';
import { defaultTripletSettings } from '../../../../src/triplet/triplet-settings.js';
import { type FakeOptions, fakeSession } from './fake-session.js';

/** The events of a whole run with two epochs of three steps, as a session sends them. */
export async function recordRun(options: FakeOptions = {}): Promise<DemoEvent[]> {
  const settings = { ...defaultTripletSettings, epochs: 2 };
  const events: DemoEvent[] = [{ kind: 'begin', settings, fresh: true }];
  const request = { settings, baseUrl: '', files: null, adapt: true, resume: null };
  const session = fakeSession({ points: 30, stepsPerEpoch: 3, ...options });
  const result = await session.train(request, new AbortController().signal, (event) => events.push(event));
  return [...events, { kind: 'result', result }];
}

/** Replays events, one every 10 ms. */
export function replay(events: readonly DemoEvent[], from: TripletState = initialTripletState): TripletState {
  return events.reduce((state, event, index) => reduceTriplet(state, event, index * 10), from);
}
