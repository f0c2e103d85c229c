import type { ScormVersion } from '../../src/scorm/manifest.js';

interface Dialect {
  /** The object that stands in a window around the lesson, or in the one that opened it. */
  readonly object: string;
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly finish: string;
}

const DIALECTS: Readonly<Record<ScormVersion, Dialect>> = {
  '1.2': {
    ...{ object: 'API', initialize: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue' },
    ...{ commit: 'LMSCommit', finish: 'LMSFinish' },
  },
  '2004': {
    ...{ object: 'API_1484_11', initialize: 'Initialize', get: 'GetValue', set: 'SetValue' },
    ...{ commit: 'Commit', finish: 'Terminate' },
  },
};

type Api = Readonly<Record<string, (...words: string[]) => unknown>>;

/** What a system of version 1.2 need not take. */
const OPTIONAL = /\.score\.(min|max)$/;

/** No system has as many frames; a circle of windows ends here. */
const MOST_FRAMES = 50;

/** A learning management system that has let the lesson in. What it throws or refuses is false here, never an error. */
export class ScormConnection {
  readonly #api: Api;
  readonly #dialect: Dialect;

  private constructor(api: Api, dialect: Dialect) {
    this.#api = api;
    this.#dialect = dialect;
  }

  /** Null where no window around the lesson offers the version's interface, or it lets nobody in. */
  static open(version: ScormVersion, window: Window): ScormConnection | null {
    const dialect = DIALECTS[version];
    const api = apiAround(window, dialect.object) ?? apiAround(openerOf(topOf(window)), dialect.object);
    if (!api) return null;
    const connection = new ScormConnection(api, dialect);
    return connection.#done(dialect.initialize, '') ? connection : null;
  }

  /** Empty where there is no such value. */
  read(name: string): string {
    const value = this.#call(this.#dialect.get, name);
    return typeof value === 'string' ? value : '';
  }

  /** True where every value was taken and is kept. */
  write(values: Readonly<Record<string, string>>): boolean {
    const refused = Object.entries(values).filter(([name, value]) => !this.#done(this.#dialect.set, name, value));
    return this.#done(this.#dialect.commit, '') && refused.every(([name]) => OPTIONAL.test(name));
  }

  finish(): void {
    this.#done(this.#dialect.finish, '');
  }

  /** Systems answer true, or its text. */
  #done(call: string, ...words: string[]): boolean {
    return String(this.#call(call, ...words)) === 'true';
  }

  #call(name: string, ...words: string[]): unknown {
    try {
      return this.#api[name](...words);
    } catch {
      return null;
    }
  }
}

/** The interface of this window or the nearest one around it. */
function apiAround(window: Window | null, object: string): Api | null {
  let frame = window;
  for (let climbed = 0; frame && climbed < MOST_FRAMES; climbed++) {
    const found = memberOf(frame, object);
    if (found) return found as Api;
    if (frame.parent === frame) return null;
    frame = frame.parent;
  }
  return null;
}

function topOf(window: Window): Window {
  return window.top ?? window;
}

function openerOf(window: Window): Window | null {
  return memberOf(window, 'opener') as Window | null;
}

/** Null where the window is of another server, which lets nobody look. */
function memberOf(window: Window, name: string): unknown {
  try {
    return (window as unknown as Record<string, unknown>)[name] ?? null;
  } catch {
    return null;
  }
}
