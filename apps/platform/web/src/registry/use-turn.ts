import { contractBreak, type ContractBreak } from '@wuxin/platform/contract.schema'
import type { TurnStep } from '@wuxin/platform/release.schema'
import { useWords } from '@wuxin/web/i18n'
import { DomainProblem, problemOf } from '@wuxin/web/problem'
import { queryClient } from '@wuxin/web/query-client'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { givenAfter, givenBy, shortVersion, type Channel, type Given } from './module.rules.ts'

/**
 * Takes steps on a channel. What a step would break is in `breaks`; where somebody turned the channel first, the refusal
 * carries what one wanted beside what it gives now, and the page has the newer state for another try.
 */
export function useTurn(channel: Channel): { turn: (step: TurnStep) => Promise<{ revision: number }>; breaks: readonly ContractBreak[] } {
  const t = useWords('platform')
  const [breaks, setBreaks] = useState<readonly ContractBreak[]>([])

  const inWords = ({ live, previous, canary, isOff }: Given) => ({
    [t('module.live')]: shortVersion(live),
    [t('module.previous')]: previous && shortVersion(previous),
    [t('module.canary')]: canary && shortVersion(canary),
    [t('fact.state')]: t(isOff ? 'module.state.off' : 'module.state.on'),
  })

  async function withBothStates(problem: DomainProblem, step: TurnStep): Promise<DomainProblem> {
    const { channels } = await queryClient.fetchQuery({ ...trpc.registry.get.queryOptions({ id: step.module }), staleTime: 0 })
    const now = channels.find(({ part }) => part === step.part) ?? channel
    return new DomainProblem({ ...problem, level: 'conflict', params: { yours: inWords(givenAfter(channel, step)), theirs: inWords(givenBy(now)) } })
  }

  async function turn(step: TurnStep) {
    setBreaks([])
    try {
      return await client.registry.turn.mutate(step)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code === 'CONTRACT_BROKEN') setBreaks(contractBreak.array().parse(problem.params['breaks']))
      throw problem.code === 'VERSION_CONFLICT' ? await withBothStates(problem, step) : error
    }
  }
  return { turn, breaks }
}
