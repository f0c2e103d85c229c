/** A module worker, and what to let go of when it has ended. */
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
 * Starts a module worker, wherever its script lies; another origin has to allow it by CORS.
 *
 * @param url absolute
 * @throws TypeError or SecurityError where the browser, or the page's policy, refuses at once
 */
export function startWorker(url: string, name?: string): StartedWorker {
  const { protocol, origin } = new URL(url);
  const isOwn = protocol === 'blob:' || origin === location.origin;
  const address = isOwn ? url : importing(url);
  const release = () => {
    if (!isOwn) URL.revokeObjectURL(address);
  };
  try {
    policy ??= createPolicy();
    // The cast stands for a TrustedScriptURL, which TypeScript's own types do not know.
    return { worker: new Worker(policy.createScriptURL(address) as string, { type: 'module', name }), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** A browser starts no worker from another origin, but a worker of the page's own may import from there. */
function importing(url: string): string {
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }));
}

/** What comes here lies on the page's own origin, or is a script of {@link importing}. */
function createPolicy(): ScriptPolicy {
  const rules = { createScriptURL: (url: string) => url };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(POLICY_NAME, rules) ?? rules;
}
