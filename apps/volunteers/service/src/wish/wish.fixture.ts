import type { Caller } from '@wuxin/platform/caller'
import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, seen, type ServiceUnderTest } from '@wuxin/service/testing'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import type { WishState } from '@wuxin/volunteers/wish.schema'
import type { VolunteersRouter } from '../router.ts'
import { people } from '../volunteers.fixture.ts'

/** A photo that was uploaded. */
export const photo = '0197f000-0000-7000-8000-000000000001'

/** What a resident wishes for, unless told otherwise. */
export const radio = {
  area: compound, kind: 'thing' as const, words: '3号楼2单元502室的赵玉兰老人想要一台收音机，一个人在家太静。电话13812345678', name: '赵玉兰', phone: '13812345678', spot: '3号楼2单元502室',
}
/** The same as everybody reads it. */
export const published = { publicTitle: '一台收音机', publicWords: '一位独居老人想要一台收音机，陪着说说话。' }

/** Wishes of the compound, brought along their way. */
export function wishStory(at: ServiceUnderTest<VolunteersRouter>) {
  const as = (who: Caller | keyof typeof people, now: Date = monday) => at.as(typeof who === 'string' ? people[who] : who, { now }).wishes
  const resident = (now: Date = monday) => at.as(null, { now }).residentWishes
  const read = (id: string, now?: Date): Promise<WishRecord> => as('secretary', now).get({ id })
  /** A wish that a resident has just posted, with its code. */
  const post = async (wish: object = {}, now?: Date): Promise<{ found: WishRecord; code: string }> => {
    const { number, code } = await resident(now).post({ ...radio, ...wish })
    const [row] = await asOwner(at, `select id from wish where number = '${number}'`)
    return { found: await as('worker', now).get({ id: row?.id }), code }
  }
  const next: Partial<Record<WishState, (found: WishRecord, now?: Date) => Promise<unknown>>> = {
    verify: (found, now) => as('secretary', now).verify({ ...seen(found), title: '想要一台收音机' }),
    publish: (found, now) => as('secretary', now).publish({ ...seen(found), ...published }),
    claim: ({ id }, now) => as('member', now).claim({ id }),
    contact: (found, now) => as('member', now).contact({ ...seen(found), day: '2025-04-26', words: '周六上午送去。' }),
    fulfil: (found, now) => as('member', now).fulfil({ ...seen(found), words: '送去一台收音机，教会了怎么调台。', photos: [photo] }),
    confirm: (found, now) => as('secretary', now).confirm({ ...seen(found), words: '老人说收到了' }),
    rate: (found, now) => as('secretary', now).rate({ ...seen(found), score: 5 }),
  }
  /** Brings a wish to a state, a new one unless given. */
  const to = async (state: WishState, { from, now }: { from?: WishRecord; now?: Date } = {}): Promise<WishRecord> => {
    let found = from ?? (await post({}, now)).found
    while (found.state !== state) {
      const step = next[found.state]
      if (!step) throw new Error(`nothing leads on from ${found.state}`)
      await step(found, now)
      found = await read(found.id, now)
    }
    return found
  }
  return { as, resident, read, post, to }
}
