interface Attempt {
  promise: Promise<unknown>
  failed: boolean
}

const attempts = new Map<string, Map<unknown, Attempt>>()

/**
 * Starts something of a module once and gives everybody the same promise. A rejected one stays until it is forgotten:
 * React reads it again while it draws the failure, and a fresh promise there would start all over without end.
 * What came bears its value as React marks it (`use`): it is drawn at once then, rather than after a fallback, which
 * React leaves standing for 300 ms.
 */
export function attempt<Result>(module: string, key: unknown, start: () => Promise<Result>): Promise<Result> {
  const ofModule = attempts.get(module) ?? new Map<unknown, Attempt>()
  attempts.set(module, ofModule)
  const known = ofModule.get(key)
  if (known) return known.promise as Promise<Result> // one key always starts the same thing
  const made: Attempt = { promise: start(), failed: false }
  made.promise.then(
    (value) => Object.assign(made.promise, { status: 'fulfilled', value }),
    () => (made.failed = true),
  )
  ofModule.set(key, made)
  return made.promise as Promise<Result>
}

/** Forgets a module's failed attempts; the next one starts afresh. What worked stays. */
export function forgetFailures(module: string): void {
  const ofModule = attempts.get(module) ?? new Map<unknown, Attempt>()
  for (const [key, { failed }] of ofModule) if (failed) ofModule.delete(key)
}
