/** A mistake in what was typed: answered with the usage, not with a stack. */
export class UsageError extends Error {}
