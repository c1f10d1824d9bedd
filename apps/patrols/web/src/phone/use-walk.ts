import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { enqueue, letGo, mend, type Queue } from '@wuxin/patrols/queue.rules'
import type { PhotoStage } from '@wuxin/patrols/finding.schema'
import type { Deed } from '@wuxin/patrols/sync.schema'
import { uuid } from '@wuxin/web/idempotency'
import { useSession } from '@wuxin/web/session'
import { askPack } from './phone-line.ts'
import { stateOf } from './walk-state.rules.ts'
import { amendPhoto, changeQueue, keepPack, photosOf, queueOf, walkId, walkOf, type KeptPhoto, type Walk } from './phone-store.ts'
import type { Taken } from './shrink-photo.ts'
import { phoneKey, renewPhone, sendNow } from './use-sending.ts'

/** A walk as it is kept on the phone. */
export interface KeptWalk {
  walk: Walk
  queue: Queue
  photos: KeptPhoto[]
}

/** A photo of something that was done, and whether it shows it before or after. */
export interface PhotoOf extends Taken {
  of: string
  stage: PhotoStage
}

/** What was taken along; a shift that was not is asked for now. */
async function readWalk(person: string, shift: string): Promise<KeptWalk> {
  const id = walkId(person, shift)
  if (!(await walkOf(id))) await keepPack(person, await askPack(shift))
  const [walk, queue, photos] = await Promise.all([walkOf(id), queueOf(id), photosOf(id)])
  if (!walk) throw new Error('what was just kept is gone')
  return { walk, queue, photos }
}

const head = () => ({ key: uuid(), at: new Date().toISOString() })

/** What is done, in a shift that was begun: with the beginning where nobody thought of it. */
const begun = (queue: Queue, deeds: readonly Deed[]): readonly Deed[] => (deeds[0]?.kind === 'start' || stateOf(queue).start ? deeds : [{ kind: 'start' }, ...deeds])

const photoDeed = ({ photo, taken }: { photo: string; taken: PhotoOf }): Deed => ({ kind: 'photo', photo, of: taken.of, stage: taken.stage, digest: taken.digest, bytes: taken.bytes.size })

/** One shift on this phone, and what can be done in it: all of it is on the disk before it is said to be done. */
export function useWalk(shift: string): {
  query: UseQueryResult<KeptWalk>
  /** Does these in their order, with their photos, and begins the shift where that was forgotten; `mends` is the place of a refused action that the first stands for. */
  act: (deeds: readonly Deed[], photos?: readonly PhotoOf[], mends?: number) => Promise<void>
  /** Lets a refused action go, or a photo that was refused; it stays to be seen. */
  giveUp: (which: { seq: number } | { photo: string }) => Promise<void>
} {
  const { caller } = useSession()
  const id = walkId(caller.id, shift)
  const query = useQuery({ queryKey: phoneKey('kept', id), queryFn: () => readWalk(caller.id, shift) })
  const change = async (next: (queue: Queue) => Queue, photos: KeptPhoto[] = []) => {
    await changeQueue(id, next, photos)
    await renewPhone()
    void sendNow()
  }
  return {
    query,
    act: (deeds, photos = [], mends) => {
      const taken = photos.map((each) => ({ photo: uuid(), taken: each }))
      const kept = taken.map(({ photo, taken: { bytes } }) => ({ photo, walk: id, bytes, upload: uuid(), state: 'waiting' as const, problem: null }))
      const add = (queue: Queue, deed: Deed, index: number) => (mends !== undefined && index === 0 ? mend(queue, mends, deed, head()) : enqueue(queue, deed, head()))
      return change((queue) => [...begun(queue, deeds), ...taken.map(photoDeed)].reduce(add, queue), kept)
    },
    giveUp: (which) => ('seq' in which ? change((queue) => letGo(queue, which.seq)) : amendPhoto(which.photo, { state: 'let_go' }).then(renewPhone)),
  }
}
