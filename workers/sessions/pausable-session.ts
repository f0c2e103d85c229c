import type { PausableSession } from '../protocols/lab-session.js';
import { PauseGate } from './pause-gate.js';

/** A session whose work passes one gate. */
export abstract class PausableWorkerSession implements PausableSession {
  protected readonly gate = new PauseGate();

  async pause(): Promise<void> {
    this.gate.close();
  }

  async resume(): Promise<void> {
    this.gate.open();
  }
}
