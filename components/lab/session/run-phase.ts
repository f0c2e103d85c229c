/** Where a lab's one run stands. */
export type RunPhase =
  | 'idle'
  | 'preparing'
  | 'running'
  | 'paused'
  /** Stop was pressed; the step under way is finished first. */
  | 'stopping'
  | 'stopped'
  | 'complete'
  | 'failed';

export type RunAction = 'run' | 'pause' | 'resume' | 'stop' | 'reset';

const ALLOWED: Readonly<Record<RunPhase, readonly RunAction[]>> = {
  idle: ['run'],
  preparing: ['stop'],
  running: ['pause', 'stop'],
  paused: ['resume', 'stop'],
  // A second stop does not wait for the step.
  stopping: ['stop'],
  stopped: ['run', 'reset'],
  complete: ['run', 'reset'],
  failed: ['run', 'reset'],
};

/** Whether a button makes sense now. */
export function allows(phase: RunPhase, action: RunAction): boolean {
  return ALLOWED[phase].includes(action);
}

/** True from Run until the run has ended in whatever way. */
export function isUnderWay(phase: RunPhase): boolean {
  return phase === 'preparing' || phase === 'running' || phase === 'paused' || phase === 'stopping';
}
