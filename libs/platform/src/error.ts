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
  UPLOAD_OFFSET: 409,
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

/** Makes the errors of a module, of the codes that it names with the parameters that belong to each. */
export const errorsOf =
  <Errors extends { [Code in keyof Errors]: ErrorParams }>() =>
  <Code extends keyof Errors & string>(code: Code, params: Errors[Code]): DomainError =>
    new DomainError(code, { ...params })

/** What says nothing beside its code. */
export type Nothing = Readonly<Record<string, never>>

/** Codes of a deadline that people set or have extended (延期); days are `YYYY-MM-DD`. */
export interface DeadlineErrors {
  /** Past what the county's settings allow. */
  DEADLINE_TOO_FAR: { latest: string }
  EXTENSION_PENDING: { until: string }
  EXTENSION_NOT_PENDING: Nothing
  /** An extension has to end after the deadline that it extends. */
  EXTENSION_TOO_SHORT: { due: string }
  /** The record has had as many extensions as the settings allow. */
  EXTENSION_LIMIT: { limit: number }
}

/** Codes of what comes with photos, and is followed by a tracking code. */
export interface SentErrors {
  /** Never uploaded, deleted again, or no picture. */
  PHOTO_UNKNOWN: { photo: string }
  /** Nobody was given this code. */
  TRACKING_CODE_UNKNOWN: Nothing
}
