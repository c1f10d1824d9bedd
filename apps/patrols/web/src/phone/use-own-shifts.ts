import { useMutation, useQuery } from '@tanstack/react-query'
import type { Queue } from '@wuxin/patrols/queue.rules'
import type { OwnShifts } from '@wuxin/patrols/shift.schema'
import { useAlong, type Along } from '@wuxin/web/offline/use-along'
import { isAway } from '@wuxin/web/problem'
import { useSession } from '@wuxin/web/session'
import { askOwn, askPack } from './phone-line.ts'
import { forgetWalk, keepOwn, keepPack, keptOwn, queueOf, walksOf, type Walk } from './phone-store.ts'
import { isHome, unsentOf, type Unsent } from './sending.ts'
import { phoneKey, renewPhone } from './use-sending.ts'

/** One's own shifts; `isKept` where nobody answers and they are as they were answered last. */
export interface Own extends OwnShifts {
  isKept: boolean
}

async function own(person: string): Promise<Own> {
  try {
    const answer = await askOwn()
    await keepOwn(person, answer)
    return { ...answer, isKept: false }
  } catch (error) {
    const kept = isAway(error) ? await keptOwn(person) : null
    if (!kept) throw error
    return { ...kept, isKept: true }
  }
}

/** A shift on this phone, with what was done in it and what of that waits. */
export interface OnPhone extends Unsent {
  walk: Walk
  queue: Queue
}

const onPhone = (person: string): Promise<OnPhone[]> => walksOf(person).then((walks) => Promise.all(walks.map(async (walk) => ({ walk, queue: await queueOf(walk.id), ...(await unsentOf(walk.id)) }))))

/** Shifts that one may still set out for. */
const isAhead = ({ state }: { state: string }) => state === 'planned' || state === 'under_way'

/** Takes the shifts ahead along, and lets go of those that have come home and are over. */
async function takePacks(person: string, { rows }: OwnShifts): Promise<void> {
  for (const { id } of rows.filter(isAhead)) await keepPack(person, await askPack(id))
  const listed = new Set(rows.map(({ id }) => id))
  for (const { id, shift } of await walksOf(person)) if (!listed.has(shift) && (await isHome(id))) await forgetWalk(id)
}

/** One's own shifts, what of them is on this phone, and taking all of it along before one sets out. */
export function useOwnShifts() {
  const { caller } = useSession()
  const query = useQuery({
    queryKey: phoneKey('own', caller.id),
    queryFn: () => own(caller.id),
    staleTime: ({ state }) => (state.data?.isKept ? 0 : 30_000),
    refetchOnReconnect: 'always',
  })
  const kept = useQuery({ queryKey: phoneKey('kept', 'all', caller.id), queryFn: () => onPhone(caller.id) })
  const along: Along = useAlong('patrols', 'walk')
  const packing = useMutation({ mutationFn: (shifts: OwnShifts) => takePacks(caller.id, shifts).finally(renewPhone) })
  const ahead = (query.data?.rows ?? []).filter(isAhead)
  const packed = new Set(kept.data?.map(({ walk }) => walk.shift))
  return {
    query,
    onPhone: kept.data ?? [],
    along: {
      isAble: along.isAble,
      isReady: Boolean(along.bag) && ahead.every(({ id }) => packed.has(id)),
      at: along.bag?.at ?? null,
      isTaking: along.isTaking || packing.isPending,
      error: along.error ?? packing.error,
      take: () => {
        along.take()
        if (query.data) packing.mutate(query.data)
      },
    },
  }
}
