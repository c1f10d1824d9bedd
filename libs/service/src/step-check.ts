import type { Lifecycle } from '@wuxin/platform/lifecycle'
import { contractOf } from './contract.ts'
import type { ServiceSpec } from './define.ts'

/** Where the steps of a lifecycle are taken: by a method of this class, and by a procedure below this router's name. */
interface Taken {
  lifecycle: Lifecycle<string, string>
  entity: { name: string; prototype: object }
  router: string
}

/** What each step of a lifecycle still lacks, as `Matter.pause` and `matters.pause`; what the system alone takes needs no procedure. Empty when it is whole. */
export function missingSteps(spec: ServiceSpec, { lifecycle, entity, router }: Taken): string[] {
  const { procedures } = contractOf(spec)
  return Object.entries(lifecycle.actions).flatMap(([action, { by }]) => [
    ...(action in entity.prototype ? [] : [`${entity.name}.${action}`]),
    ...(by === null || `${router}.${action}` in procedures ? [] : [`${router}.${action}`]),
  ])
}
