import type { TripletDemo } from '../../../../components/labs/triplet/element.js';
import '../../../../components/labs/triplet/register.js';
import { type FakeConnection, type FakeOptions, fakeSession } from './fake-session.js';

const QUICK: FakeOptions = { points: 30, stepsPerEpoch: 3 };

export let element: TripletDemo;
export let session: FakeConnection;

/** A lab in the page whose session is not real; ready when its words are loaded. */
export async function show(attributes: Record<string, string> = {}, options: FakeOptions = {}): Promise<void> {
  element = document.createElement('triplet-demo');
  element.step = 'all';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.openSession = () => {
    session = fakeSession({ ...QUICK, ...options });
    return session;
  };
  document.body.append(element);
  await until(() => find('h2') !== null);
}

export function find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
  return element.shadowRoot?.querySelector<Found>(selector) ?? null;
}

export function get<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = find<Found>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

export function all(selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1500; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain: ${holds}`);
}

/** Trains, and waits until all parts of the lab, which come in turn, are there. */
export async function runAndShow(): Promise<void> {
  await element.run();
  let parts = 0;
  while (all('*').length !== parts || !find('lab-draw-digit')) {
    parts = all('*').length;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

export function listen(name: string): CustomEvent[] {
  const heard: CustomEvent[] = [];
  document.addEventListener(name, (event) => heard.push(event as CustomEvent), { signal: listening.signal });
  return heard;
}

let listening = new AbortController();

beforeEach(() => {
  listening = new AbortController();
});

afterEach(() => {
  listening.abort();
  element.remove();
  document.documentElement.lang = 'en';
  history.replaceState(null, '', location.pathname + location.search);
});
