/** A session that does on request everything that can go wrong in a worker. */
export interface ProbeSession {
  /** Different in every worker. */
  identity(): Promise<string>;
  /** Sessions of this worker: how many were opened before this one, and how many were freed until now. */
  place(): Promise<{ readonly before: number; readonly freed: number }>;
  /** The address that the worker's script was loaded from. */
  address(): Promise<string>;
  echo(value: unknown): Promise<unknown>;
  /** Tells 1 … `upTo`, and answers with the sum. */
  count(upTo: number, signal: AbortSignal, onCount: (count: number) => void): Promise<number>;
  /** Steps until the signal aborts; answers how the signal looked. */
  stepUntilAborted(signal: AbortSignal, onStep: (step: number) => void): Promise<'heard'>;
  /** Computes without a break, deaf to every message. */
  computeForEver(signal: AbortSignal, onStart: (started: true) => void): Promise<void>;
  /** Computes without a break for some milliseconds. */
  computeFor(ms: number, signal: AbortSignal, onStart: (started: true) => void): Promise<void>;
  /** Hears the signal and does not heed it. */
  ignore(signal: AbortSignal): Promise<void>;
  refuse(): Promise<void>;
  /** An error outside every call. */
  crash(): Promise<void>;
  /** Ends the worker without a word. */
  vanish(): Promise<void>;
  /** Bytes that the caller gave away arrive here. */
  byteLength(bytes: Uint8Array): Promise<number>;
}
