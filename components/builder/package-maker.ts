import type { ReactiveControllerHost } from 'lit';
import { isLabError } from '../../src/errors.js';
import type { PackagedLesson, PackageProblem } from './scorm-package.js';

/** What has become of the package that was asked for. */
export type PackageState =
  | { readonly kind: 'none' | 'making' }
  | { readonly kind: 'made'; readonly file: string }
  | { readonly kind: 'failed'; readonly reason: PackageProblem; readonly address: string };

/** Makes SCORM packages; what it needs for that is loaded with the first. */
export class PackageMaker {
  readonly #host: ReactiveControllerHost;
  #state: PackageState = { kind: 'none' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): PackageState {
    return this.#state;
  }

  async make(lesson: PackagedLesson): Promise<void> {
    this.#tell({ kind: 'making' });
    this.#tell(await saved(lesson));
  }

  /** Another lesson: what was said of the last is over. */
  forget(): void {
    if (this.#state.kind !== 'making') this.#tell({ kind: 'none' });
  }

  #tell(state: PackageState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

async function saved(lesson: PackagedLesson): Promise<PackageState> {
  try {
    const { savePackage } = await import('./scorm-package.js');
    return { kind: 'made', file: await savePackage(lesson) };
  } catch (error) {
    const { reason, address } = isLabError(error) ? error.detail : { reason: 'unfetched', address: String(error) };
    return { kind: 'failed', reason: reason as PackageProblem, address: String(address) };
  }
}
