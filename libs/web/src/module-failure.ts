/** Why a module is not shown: nobody lists it, an administrator switched it off, its files do not come, are not the published ones, its face is wrong, or its code threw. */
export type FailureKind = 'unlisted' | 'switched-off' | 'unreachable' | 'refused' | 'faulty' | 'broken'

/** A module that could not be loaded, for the panel in its place. */
export class ModuleFailure extends Error {
  readonly kind: FailureKind
  readonly module: string
  readonly details: readonly string[]

  constructor(kind: FailureKind, module: string, details: readonly string[] = [], cause?: unknown) {
    super(`${module}: ${kind}`, { cause })
    this.name = 'ModuleFailure'
    this.kind = kind
    this.module = module
    this.details = details
  }
}
