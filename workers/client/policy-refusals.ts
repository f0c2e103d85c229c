import { LabError } from '../../src/errors.js';

/** What a page's Content-Security-Policy lacks for a worker to start. */
interface PolicyRefusal {
  readonly directive: 'worker-src' | 'trusted-types';
  readonly missing: string;
}

/** Refusals of workers while this one starts; browsers tell them apart from the worker's own error. */
export class PolicyRefusals {
  #found: PolicyRefusal | null = null;

  constructor() {
    addEventListener('securitypolicyviolation', this.#note);
  }

  get found(): PolicyRefusal | null {
    return this.#found;
  }

  end(): void {
    removeEventListener('securitypolicyviolation', this.#note);
  }

  readonly #note = (event: Event): void => {
    const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    if (effectiveDirective !== 'worker-src') return;
    this.#found = { directive: 'worker-src', missing: sourceOf(blockedURI) };
  };
}

/** @param url of the worker's script, as its author may know it */
export function refusedByPolicy({ directive, missing }: PolicyRefusal, url: string): LabError {
  const message = `The page’s Content-Security-Policy does not let the worker ${url} start: its ${directive} lacks ${missing}.`;
  return new LabError('worker-unavailable', message, { url, directive, missing });
}

/** As a policy names where a script comes from. */
function sourceOf(address: string): string {
  const scheme = /^(blob|data)\b/.exec(address)?.[1];
  if (scheme) return `${scheme}:`;
  const { origin } = new URL(address, location.href);
  return origin === location.origin ? "'self'" : origin;
}
