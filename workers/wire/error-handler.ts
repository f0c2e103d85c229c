import { type TransferHandler, transferHandlers } from 'comlink';
import { isAbortError, isLabError, LabError, type LabErrorCode, type LabErrorDetail } from '../../src/errors.js';

/** What Comlink hands over for a call that threw. */
interface Thrown {
  readonly value: unknown;
}

type WireError =
  | { readonly kind: 'lab'; readonly code: LabErrorCode; readonly message: string; readonly detail: LabErrorDetail }
  | { readonly kind: 'abort'; readonly message: string }
  | { readonly kind: 'error'; readonly name: string; readonly message: string; readonly stack: string | undefined }
  | { readonly kind: 'value'; readonly value: unknown };

/**
 * Stands in for Comlink's own handler, which keeps only name, message and stack: a LabError arrives
 * with code and detail, an AbortError as an AbortError.
 */
export function errorHandler(): TransferHandler<Thrown, WireError> {
  const comlinks = transferHandlers.get('throw') as TransferHandler<Thrown, unknown>;
  return {
    canHandle: comlinks.canHandle,
    serialize: ({ value }) => [toWire(value), []],
    deserialize: (wire) => {
      throw fromWire(wire);
    },
  };
}

function toWire(value: unknown): WireError {
  if (isLabError(value)) return { kind: 'lab', code: value.code, message: value.message, detail: value.detail };
  if (isAbortError(value)) return { kind: 'abort', message: (value as Error).message };
  if (!(value instanceof Error)) return { kind: 'value', value };
  return { kind: 'error', name: value.name, message: value.message, stack: value.stack };
}

function fromWire(wire: WireError): unknown {
  switch (wire.kind) {
    case 'lab':
      return new LabError(wire.code, wire.message, wire.detail);
    case 'abort':
      return new DOMException(wire.message, 'AbortError');
    case 'error':
      return Object.assign(new Error(wire.message), { name: wire.name, stack: wire.stack });
    case 'value':
      return wire.value;
  }
}
