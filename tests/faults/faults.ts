import type { BrokenPage } from './broken-page.js';

/** One thing that breaks under a running lab. */
export interface Fault {
  readonly name: string;
  /** Runs in the page before its scripts; holds until `mended` is true there. */
  readonly page?: string;
  /** The same in every worker, where nothing is mended. */
  readonly worker?: string;
  /** Settings with which the lab meets the fault, as attributes. */
  readonly settings?: string;
  /** Before Run is pressed. */
  before?(page: BrokenPage): Promise<void>;
  /** In the middle of the run. */
  strike?(page: BrokenPage): Promise<void>;
}

const never = 'new Promise(() => {})';
const forbidden = (name: string) =>
  `Object.defineProperty(globalThis, '${name}', { get() { throw new DOMException('It is forbidden.', 'SecurityError'); } });`;
const missing = (owner: string, name: string) =>
  `Object.defineProperty(${owner}, '${name}', { value: undefined, configurable: true });`;
const everywhere = (code: string) => ({ page: code, worker: code });

/** What a new worker is in place of the lab's own. */
const workerIs = (made: string) =>
  `{ const Own = Worker; Worker = class extends Own {
       constructor(url, options) { ${made} }
     }; }`;

const silentStore = `indexedDB.open = () => Object.assign(new EventTarget(), { result: null, error: null });`;
const fullDisk = `IDBObjectStore.prototype.put = () => { throw new DOMException('The disk is full.', 'QuotaExceededError'); };`;

const all = (work: string) => (page: BrokenPage) => page.evaluate(`for (const worker of workers) { ${work} }`);

/** Every fault, by what is broken. */
export const FAULTS: readonly Fault[] = [
  { name: 'the worker ends without a word', strike: all('end.call(worker)') },
  { name: 'the worker fails', strike: all(`worker.dispatchEvent(new ErrorEvent('error', { message: 'It broke.' }))`) },
  {
    name: 'an answer of the worker is unreadable',
    strike: all(`worker.dispatchEvent(new MessageEvent('messageerror'))`),
  },
  {
    name: 'the worker’s script is missing',
    page: workerIs(`super(globalThis.mended ? url : url + '.missing', options);`),
  },
  {
    name: 'workers are forbidden',
    page: workerIs(
      `if (!globalThis.mended) throw new DOMException('It is forbidden.', 'SecurityError'); super(url, options);`,
    ),
  },
  {
    name: 'the worker never begins',
    page: workerIs(`super(globalThis.mended ? url : URL.createObjectURL(new Blob([''])), options);`),
  },
  { name: 'no network when Run is pressed', before: (page) => page.offline(true) },
  { name: 'the network goes in the middle', strike: (page) => page.offline(true) },
  { name: 'the store is forbidden', ...everywhere(forbidden('indexedDB')) },
  { name: 'the store never answers', ...everywhere(silentStore) },
  { name: 'the disk is full', ...everywhere(fullDisk) },
  { name: 'the browser clears its data', strike: (page) => page.clearData() },
  {
    name: 'another tab deletes the stores',
    strike: (page) =>
      page.evaluate(`indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)))`),
  },
  { name: 'storage of texts is forbidden', page: forbidden('localStorage') + forbidden('sessionStorage') },
  { name: 'no locks', ...everywhere(missing('navigator', 'locks')) },
  { name: 'no cache', ...everywhere(missing('globalThis', 'caches')) },
  {
    name: 'the graphics card never answers',
    ...everywhere(`if (navigator.gpu) navigator.gpu.requestAdapter = () => ${never};`),
    settings: 'backend="auto"',
  },
  { name: 'the page is reloaded', strike: (page) => page.reload() },
  { name: 'the tab crashes', strike: (page) => page.crash() },
  { name: 'the page is left by a link and come back to', strike: (page) => page.leaveAndComeBack() },
  { name: 'the tab sleeps', strike: (page) => page.sleep() },
  {
    name: 'the clock jumps by hours',
    strike: (page) => page.evaluate(`{ const { now } = Date; Date.now = () => now() + 3 * 3600_000; }`),
  },
  { name: 'the student stops', strike: (page) => page.press('.stop-button') },
  { name: 'the lab is moved on its page', strike: (page) => page.evaluate(`document.body.prepend(lab())`) },
];
