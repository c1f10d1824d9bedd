import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { SittingView } from '@wuxin/culture/quiz.schema'
import { isAway, problemOf } from '@wuxin/web/problem'
import { client, trpc } from '../api.ts'
import { changeKept, keptSitting, type KeptSitting } from './kept-sitting.ts'

/** Milliseconds after which answers that wait are sent again. */
const again = 5_000
/** How often the clock is compared with the server's. */
const compared = 60_000

/** What is sent bears a key of its own: the paper's token, its question and what was chosen. */
const ownKeys = { context: { ownKeys: true } }

const keptKey = (event: string) => ['culture', 'quiz', 'kept', event]
const sendingKey = (token: string) => ['culture', 'quiz', 'sending', token]

/** Forgets an answer that has arrived, unless another was chosen meanwhile. */
const without = ({ waiting }: KeptSitting, position: number, chosen: readonly number[]): KeptSitting['waiting'] =>
  Object.fromEntries(Object.entries(waiting).filter(([at, kept]) => Number(at) !== position || String(kept) !== String(chosen)))

/** Whether the same answer may be taken later: nobody was there to take it, or too many came at once from one address, as from a hall's. */
const passes = (error: unknown): boolean => isAway(error) || problemOf(error).level === 'fault' || problemOf(error).code === 'TOO_MANY'

/** Sends what waits, one answer after another, until nothing waits. What the quiz refuses is dropped and counted as late; answers whether there was any. Throws what passes by itself: all that waits goes on waiting. */
export async function sendWaiting(event: string, token: string, onArrived: (position: number, chosen: number[]) => void): Promise<boolean> {
  let isRefused = false
  for (let kept = keptSitting(event); kept?.token === token; kept = keptSitting(event)) {
    const [next] = Object.entries(kept.waiting)
    if (!next) return isRefused
    const [position, chosen] = [Number(next[0]), [...next[1]]]
    try {
      await client.residentQuizzes.answer.mutate({ token, position, chosen }, ownKeys)
      onArrived(position, chosen)
    } catch (error) {
      if (passes(error)) throw error
      isRefused = true
      changeKept(event, token, ({ late }) => ({ late: late + 1 }))
    }
    changeKept(event, token, (now) => ({ waiting: without(now, position, chosen) }))
  }
  return isRefused
}

/** A paper on a phone. */
export interface SittingOnPhone {
  view: SittingView | undefined
  error: unknown
  refetch: () => unknown
  /** When its time is over, in milliseconds of the phone. */
  until: number
  /** What is chosen of a question, arrived or not. */
  chosenOf: (position: number) => readonly number[]
  choose: (position: number, chosen: readonly number[]) => void
  /** Answers that have not arrived. */
  unsent: number
  late: number
  /** Hands it in, once what waits has been sent. */
  finish: () => Promise<void>
}

/** The paper that a phone calls by its token: as it came last, with the answers that wait; it asks again when its time is over. */
export function useSitting(event: string, token: string): SittingOnPhone {
  const queryClient = useQueryClient()
  const { queryKey } = trpc.residentQuizzes.resume.queryOptions({ token })
  const keep = (view: SittingView) => {
    changeKept(event, token, () => ({ view, at: Date.now() }))
    return view
  }
  const renewKept = () => queryClient.invalidateQueries({ queryKey: keptKey(event) })
  const { data: kept } = useQuery({ queryKey: keptKey(event), queryFn: () => keptSitting(event), initialData: () => keptSitting(event), networkMode: 'always' })
  const paper = useQuery({
    queryKey,
    queryFn: async () => keep(await client.residentQuizzes.resume.query({ token })),
    initialData: () => keptSitting(event)?.view ?? undefined,
    initialDataUpdatedAt: () => keptSitting(event)?.at,
    retry: false,
    staleTime: 0,
    refetchOnReconnect: 'always',
    refetchInterval: ({ state: { data, dataUpdatedAt } }) => {
      if (!data) return again
      if (data.isOver) return data.review ? false : compared
      return Math.min(compared, Math.max(1_000, dataUpdatedAt + data.left * 1_000 + 500 - Date.now()))
    },
  })
  const waiting = kept?.token === token ? kept.waiting : {}
  const unsent = Object.keys(waiting).length
  const arrived = (position: number, chosen: number[]) => {
    const taken = <View extends SittingView | null | undefined>(view: View) => view && { ...view, items: view.items.map((item, at) => (at === position ? { ...item, chosen } : item)) }
    queryClient.setQueryData<SittingView>(queryKey, taken, { updatedAt: queryClient.getQueryState(queryKey)?.dataUpdatedAt })
    changeKept(event, token, ({ view }) => ({ view: taken(view) }))
  }
  useQuery({
    queryKey: sendingKey(token),
    queryFn: async () => {
      const isRefused = await sendWaiting(event, token, arrived).finally(renewKept)
      if (isRefused) await queryClient.invalidateQueries({ queryKey })
      return Date.now()
    },
    retry: false,
    refetchInterval: unsent > 0 ? again : false,
    refetchOnReconnect: 'always',
  })
  return {
    view: paper.data, error: paper.error, refetch: paper.refetch, until: paper.dataUpdatedAt + (paper.data?.left ?? 0) * 1_000, unsent, late: kept?.late ?? 0,
    chosenOf: (position) => waiting[position] ?? paper.data?.items[position]?.chosen ?? [],
    choose: (position, chosen) => {
      changeKept(event, token, (now) => ({ waiting: { ...now.waiting, [position]: chosen } }))
      void renewKept()
      void queryClient.invalidateQueries({ queryKey: sendingKey(token) }, { cancelRefetch: false })
    },
    finish: async () => {
      await sendWaiting(event, token, arrived).finally(renewKept)
      queryClient.setQueryData(queryKey, keep(await client.residentQuizzes.finish.mutate({ token }, ownKeys)))
    },
  }
}
