/** Error codes that every module shares, with the HTTP status that answers each. */
export const commonErrors = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  PLACE_UNKNOWN: 400,
  UNIT_UNKNOWN: 400,
  PERSON_UNKNOWN: 400,
  DATE_IN_PAST: 400,
  VERSION_CONFLICT: 409,
  KEY_MISSING: 400,
  KEY_REUSED: 409,
  TRANSITION_NOT_ALLOWED: 409,
  TOO_MANY: 429,
  TOO_LARGE: 413,
  SHEET_UNREADABLE: 400,
  UNAVAILABLE: 503,
  SIGN_IN_FAILED: 401,
  ACCOUNT_DISABLED: 403,
  ACCOUNT_LOCKED: 429,
} as const

/** The status of a module's own code, where it names none: the request fits, the state of things does not. */
const defaultStatus = 409

/** What an error says beside its code: names, limits, values, never personal data. */
export type ErrorParams = Readonly<Record<string, unknown>>

/** A broken rule: its code is a word of the module, its text is made in the reader's language. */
export class DomainError extends Error {
  readonly code: string
  readonly params: ErrorParams
  /** `refused`: the caller can mend it; `conflict`: somebody was first; `fault`: ours. */
  readonly level: 'refused' | 'conflict' | 'fault'

  constructor(code: string, params: ErrorParams = {}, level: DomainError['level'] = 'refused') {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.params = params
    this.level = level
  }

  /** The HTTP status that answers this error. */
  get status(): number {
    return (commonErrors as Record<string, number>)[this.code] ?? defaultStatus
  }
}
