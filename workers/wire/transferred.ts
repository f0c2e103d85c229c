const lists = new WeakMap<object, readonly Transferable[]>();

/**
 * Marks what a callback is told so that its buffers move instead of being copied; the teller must not use them
 * afterwards.
 */
export function transferred<Value extends object>(value: Value, buffers: readonly Transferable[]): Value {
  lists.set(value, buffers);
  return value;
}

/** The buffers that go along with a value. */
export function buffersOf(value: unknown): readonly Transferable[] {
  return (typeof value === 'object' && value !== null && lists.get(value)) || [];
}
