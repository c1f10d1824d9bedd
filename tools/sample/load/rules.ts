import { platformRouter } from '@wuxin/platform-service/router'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { callAt } from './caller.ts'

/** Has somebody read and acknowledge every rule that binds them. */
export async function acknowledgeRules(platform: Running, caller: Caller, at: Date): Promise<void> {
  const { rows } = await platformRouter.createCaller(callAt(platform, caller, at)).rules.list({ toAcknowledge: true, size: 100 })
  for (const { id, edition } of rows) await platformRouter.createCaller(callAt(platform, caller, at)).rules.acknowledge({ id, edition })
}
