import { ModuleFailure, type FailureKind } from './module-failure.ts'
import { DomainProblem } from './problem.ts'
import type { ModuleVersion } from './registry.ts'

const toldAs = ({ version }: ModuleVersion, module: string) => `wuxin.outcome.${module}.${version}`

/** Tells the registry, once for each version and tab, and waits for nothing: a page that is left sends it all the same. */
function tell(module: string, loaded: ModuleVersion, outcome: 'opened' | 'failed', kind?: FailureKind): void {
  const key = toldAs(loaded, module)
  const told = sessionStorage.getItem(key)
  if (told === 'failed' || told === outcome) return
  sessionStorage.setItem(key, outcome)
  const body = JSON.stringify({ module, version: loaded.version, outcome, kind })
  fetch('/registry/outcomes', { method: 'POST', headers: { 'content-type': 'application/json' }, body, keepalive: true }).catch(() => undefined)
}

/** How a version failed; null for what is none of its failures: a service's answer, a module that nobody gives. */
function failureOf(error: unknown): FailureKind | null {
  if (error instanceof ModuleFailure) return error.kind === 'unlisted' || error.kind === 'switched-off' ? null : error.kind
  return error instanceof DomainProblem || (error instanceof Error && error.name === 'TRPCClientError') ? null : 'broken'
}

/** Says that a version was opened: its face was loaded, and a page of it drawn. */
export const tellOpened = (module: string, loaded: ModuleVersion): void => tell(module, loaded, 'opened')

/** Says that a version failed, where the failure is the version's own. */
export function tellFailed(module: string, loaded: ModuleVersion, error: unknown): void {
  const kind = failureOf(error)
  if (kind) tell(module, loaded, 'failed', kind)
}
