import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { droppedFiles } from './folder-files.js';

export interface FileDropOptions {
  /** Asked anew each time: a lab at work takes no files. */
  readonly accepts: () => boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Lets files be dropped anywhere on an element. */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FileDropOptions;
  #holding = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FileDropOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** True while files are held over the element. */
  get holding(): boolean {
    return this.#holding;
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#onOver);
    this.#host.addEventListener('dragleave', this.#onLeave);
    this.#host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#onOver);
    this.#host.removeEventListener('dragleave', this.#onLeave);
    this.#host.removeEventListener('drop', this.#onDrop);
  }

  readonly #onOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Otherwise the browser would leave the page and open the file.
    event.preventDefault();
    const accepts = this.#options.accepts();
    event.dataTransfer.dropEffect = accepts ? 'copy' : 'none';
    this.#hold(accepts);
  };

  readonly #onLeave = (event: DragEvent) => {
    const inside = event.relatedTarget instanceof Node && this.#host.contains(event.relatedTarget);
    if (!inside) this.#hold(false);
  };

  readonly #onDrop = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#hold(false);
    if (this.#options.accepts()) void droppedFiles(event.dataTransfer).then(this.#options.onFiles);
  };

  #hold(holding: boolean): void {
    if (holding === this.#holding) return;
    this.#holding = holding;
    this.#host.requestUpdate();
  }
}
