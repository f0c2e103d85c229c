/** Bytes, text (HTML), a status, or a response of one's own. */
export type Answer = Uint8Array | string | number | (() => Response | Promise<Response>);

/** The only server of a test: it stands in for `fetch`, and refuses requests to any other server. */
export class FakeServer {
  /** What lies at each path. */
  answers: Record<string, Answer> = {};
  readonly requests: string[] = [];
  readonly #realFetch = globalThis.fetch;

  constructor(readonly origin: string) {}

  /** Answers from now on, with nothing but what is told anew. */
  start(): void {
    this.answers = {};
    this.requests.length = 0;
    globalThis.fetch = (input, init) => this.#answer(new URL(String(input)), init?.signal);
  }

  /** From now on no request gets through. */
  goOffline(): void {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  }

  end(): void {
    globalThis.fetch = this.#realFetch;
  }

  async #answer(url: URL, signal: AbortSignal | null | undefined): Promise<Response> {
    signal?.throwIfAborted();
    this.requests.push(url.href);
    if (url.origin !== this.origin) throw new TypeError(`a request left the page's server: ${url.href}`);
    const answer = this.answers[url.pathname] ?? 404;
    if (typeof answer === 'function') return answer();
    if (typeof answer === 'number') return new Response('<h1>gone</h1>', { status: answer });
    if (typeof answer === 'string') return new Response(answer, { headers: { 'content-type': 'text/html' } });
    return new Response(answer as Uint8Array<ArrayBuffer>, { headers: { 'content-length': String(answer.length) } });
  }
}

export async function zip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const zipped = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

const MEGABYTE = new Uint8Array(1024 * 1024);

/** A response that never ends, in pieces of 1 MB or of one's own. */
export function endless(onSent: (bytes: number) => void, piece = () => MEGABYTE): Response {
  const body = new ReadableStream({
    async pull(controller) {
      // A macrotask now and then lets the test's own timers run.
      await new Promise((resolve) => setTimeout(resolve));
      for (let i = 0; i < 16; i++) {
        const bytes = piece();
        controller.enqueue(bytes);
        onSent(bytes.length);
      }
    },
  });
  return new Response(body);
}

/** A response whose connection is lost behind these bytes. */
export function brokenAfter(bytes: Uint8Array): Response {
  let sent = false;
  const body = new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError('network error'));
      controller.enqueue(bytes);
      sent = true;
    },
  });
  return new Response(body);
}

/** What a loading failed with. */
export async function failure<Failure extends Error>(promise: Promise<unknown>): Promise<Failure> {
  try {
    await promise;
  } catch (error) {
    return error as Failure;
  }
  throw new Error('it did not fail');
}
