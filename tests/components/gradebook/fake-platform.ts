import { ScormConnection } from '../../../components/gradebook/scorm-connection.js';
import type { ScormVersion } from '../../../src/scorm/manifest.js';

type Call = (...words: string[]) => unknown;

/** What a platform records; each call may be replaced by one that goes wrong. */
export class FakePlatform {
  readonly values = new Map<string, string>();
  /** As it was at the last commit: the rest is lost. */
  kept = new Map<string, string>();
  readonly calls: string[] = [];
  readonly api: Record<string, Call>;

  constructor(version: ScormVersion, faults: Readonly<Record<string, Call>> = {}) {
    const names =
      version === '1.2'
        ? ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish']
        : ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate'];
    const answers: readonly Call[] = [
      () => 'true',
      (name) => this.values.get(name) ?? '',
      (name, value) => {
        this.values.set(name, value);
        return 'true';
      },
      () => {
        this.kept = new Map(this.values);
        return 'true';
      },
      () => 'true',
    ];
    const short = ['initialize', 'get', 'set', 'commit', 'finish'];
    this.api = Object.fromEntries(
      names.map((name, i) => {
        const answer = faults[short[i]] ?? answers[i];
        return [
          name,
          (...words: string[]) => {
            this.calls.push(short[i]);
            return answer(...words);
          },
        ];
      }),
    );
  }
}

/** A window as far as the search for an interface looks at it; its own parent unless one is given. */
export function fakeWindow(members: Readonly<Record<string, unknown>> = {}, parent?: Window): Window {
  const made = Object.assign(new EventTarget(), { opener: null, ...members }) as unknown as Window;
  const around = parent ?? made;
  return Object.assign(made, { parent: around, top: parent?.top ?? made });
}

export function connected(version: ScormVersion, platform: FakePlatform): ScormConnection | null {
  const object = version === '1.2' ? 'API' : 'API_1484_11';
  return ScormConnection.open(version, fakeWindow({}, fakeWindow({ [object]: platform.api })));
}
