import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import { moduleId, moduleList, moduleView } from '@wuxin/platform/registry.schema'
import { enrolKeyInput, publisherKeyRow, turnStep } from '@wuxin/platform/release.schema'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { z } from 'zod'
import { turn } from './channel-turn.ts'
import { listModules, viewModule } from './module-list.queries.ts'
import { enrolKey, listKeys, revokeKey } from './publisher-key.work.ts'

const { permitted } = procedures(platformPermissions)

const countyOfCaller = ({ caller }: Work): string => {
  if (!caller.county) throw new DomainError('FORBIDDEN', { reason: 'scope' })
  return caller.county
}

/** What is published, and what the county of the caller is given of it. */
export const registryRouter = router({
  list: permitted('module:list').output(moduleList).query(({ ctx: { work } }) => listModules(work, countyOfCaller(work))),

  get: permitted('module:list')
    .input(z.object({ id: moduleId }))
    .output(moduleView)
    .query(async ({ ctx: { work }, input: { id } }) => {
      const module = await viewModule(work, id, countyOfCaller(work))
      if (!module) throw new DomainError('NOT_FOUND', { id })
      return module
    }),

  turn: permitted('module:turn')
    .input(turnStep)
    .output(z.object({ revision: z.int() }))
    .mutation(({ ctx: { work }, input }) => {
      const mayBe = input.part === 'service' ? '' : countyOfCaller(work)
      if (input.county !== mayBe) throw new DomainError('FORBIDDEN', { reason: 'scope' })
      return turn(work, input)
    }),

  keys: permitted('module:list').output(z.array(publisherKeyRow)).query(({ ctx: { work } }) => listKeys(work, countyOfCaller(work))),
  enrol: permitted('module:turn').input(enrolKeyInput).output(publisherKeyRow).mutation(({ ctx: { work }, input }) => enrolKey(work, countyOfCaller(work), input)),
  revoke: permitted('module:turn').input(z.object({ id: z.uuid() })).output(publisherKeyRow).mutation(({ ctx: { work }, input }) => revokeKey(work, countyOfCaller(work), input.id)),
})
