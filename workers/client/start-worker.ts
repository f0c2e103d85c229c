import { refusedByPolicy } from './policy-refusals.js';

/** A worker, and what to let go of when it has ended. */
export interface StartedWorker {
  readonly worker: Worker;
  release(): void;
}

/** What is used of the browser's Trusted Types. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

interface ScriptPolicy {
  createScriptURL(url: string): unknown;
}

/** A page with Trusted Types names it: `trusted-types lit-html labtags`. */
const POLICY_NAME = 'labtags';

let policy: ScriptPolicy | undefined;

/**
 * Starts a worker, wherever its script lies; another origin has to allow it by CORS.
 *
 * @param url absolute
 * @throws LabError `worker-unavailable` where the page's Trusted Types do not name our policy; a SecurityError where
 *   the browser refuses at once
 */
export function startWorker(url: string, name?: string): StartedWorker {
  const { protocol, origin } = new URL(url);
  // A page that holds everything lies on a disk, where Chromium starts no module from it.
  const isCarried = protocol === 'blob:' || protocol === 'data:';
  const isOwn = isCarried || origin === location.origin;
  const made = protocol === 'data:' ? URL.createObjectURL(decoded(url)) : isOwn ? null : importing(url);
  const release = () => {
    if (made) URL.revokeObjectURL(made);
  };
  policy ??= createPolicy(url);
  const start = (address: string) => {
    // The cast stands for a TrustedScriptURL, which TypeScript's own types do not know.
    const script = policy?.createScriptURL(address) as string;
    return { worker: new Worker(script, { type: isCarried ? 'classic' : 'module', name }), release };
  };
  try {
    return start(made ?? url);
  } catch (error) {
    release();
    // On a disk, WebKit's workers start none from a blob that they have made.
    if (protocol === 'data:') return start(url);
    throw error;
  }
}

/** A browser starts no worker from another origin, but a worker of the page's own may import from there. */
function importing(url: string): string {
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }));
}

/** A browser takes no address of some megabytes. */
function decoded(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'text/javascript' });
}

/** What comes here lies on the page's own origin, or is a script of {@link importing}. */
function createPolicy(url: string): ScriptPolicy {
  const rules = { createScriptURL: (url: string) => url };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    return trustedTypes?.createPolicy(POLICY_NAME, rules) ?? rules;
  } catch {
    throw refusedByPolicy({ directive: 'trusted-types', missing: POLICY_NAME }, url.slice(0, 200));
  }
}
