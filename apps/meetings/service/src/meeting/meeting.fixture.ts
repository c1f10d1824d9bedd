import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import type { resolveInput } from '@wuxin/meetings/meeting-input.schema'
import { load } from '@wuxin/service/load'
import { compound, monday } from '@wuxin/service/test-county'
import { doing, seen, type ServiceUnderTest } from '@wuxin/service/testing'
import type { z } from 'zod'
import { Body } from '../body/body.entity.ts'
import { parking, people, personOf } from '../meetings.fixture.ts'
import { actingOn } from '../meetings.work.ts'
import type { MeetingsRouter } from '../router.ts'
import { announce, propose } from '../topic/topic.work.ts'

/** The Friday after `monday`, in the evening. */
export const friday = new Date('2025-04-25T19:00:00+08:00')
/** A quarter of an hour before it. */
export const atTheDoor = new Date('2025-04-25T18:45:00+08:00')

/** When and where, unless told otherwise. */
export const evening = { title: '四月六方联席会议', startsAt: friday.toISOString(), length: 90, place: '红色港湾议事厅' }

/** A task, unless told otherwise. */
export const gate = { title: '东门加装车牌识别', words: null, ownerUnit: 'taian', ownerRole: null, days: 10 } as const

type Decision = Omit<z.input<typeof resolveInput>, 'id' | 'item'>

/** Adopted by the four who are there, with one task. */
export const adopted: Decision = { decision: 'adopt', words: '同意加装车牌识别，外来车辆限时停放。', show: { for: 4, against: 0, abstain: 0 }, tasks: [gate] }

/** The steps of a six-party meeting of 云泰园小区, each by whoever takes it: its secretary, unless told otherwise. */
export function tableOf(at: ServiceUnderTest<MeetingsRouter>) {
  const as = personOf(at)
  /** The compound's six-party meeting; there is one. */
  const body = async () => {
    const { rows } = await as('secretary').bodies.list({ kind: 'six_party', area: compound })
    return rows[0] ?? (await as('secretary').bodies.add({ kind: 'six_party', area: compound, name: '云泰园小区六方联席会议' }))
  }
  /** A topic that a member proposed and the secretary accepted. */
  const queued = async (topic: Partial<typeof parking> & { resident?: string } = {}, into?: { id: string }) => {
    const { id } = into ?? (await body())
    return doing(
      at,
      async (work) => {
        const { resident, ...told } = topic
        const proposer = resident ? { id: null, name: resident, phone: '13812345678' } : { id: 'grid-worker', name: '贾丽', phone: null }
        const { topic: found, code } = await propose(work, { ...parking, ...told, source: resident ? 'resident' : 'member', proposer })
        const chosen = await load(work, Body, id)
        await announce(work, found, found.accept({ body: chosen }, await actingOn(work, found)))
        return { id: found.id, number: found.number, code }
      },
      { caller: people.secretary },
    )
  }
  const arranged = async (topics: readonly { id: string }[], when: Partial<typeof evening> = {}): Promise<MeetingRecord> => {
    const draft = await as('secretary').meetings.arrange({ body: (await body()).id, ...evening, ...when })
    return as('secretary').meetings.setAgenda({ ...seen(draft), items: topics.map(({ id }) => ({ topic: id })) })
  }
  const notified = async (topics: readonly { id: string }[], when: Partial<typeof evening> = {}): Promise<MeetingRecord> => {
    const meeting = await arranged(topics, when)
    return as('secretary').meetings.notify(seen(meeting))
  }
  /** These sign in at the door: four parties, unless told otherwise. */
  const gathered = async (meeting: MeetingRecord, who: readonly (keyof typeof people)[] = ['secretary', 'committee', 'property', 'worker']): Promise<MeetingRecord> => {
    let found = meeting
    for (const each of who) found = await as(each, atTheDoor).meetings.signIn({ id: meeting.id, code: meeting.signInCode ?? '' })
    return found
  }
  const opened = async (topics: readonly { id: string }[]): Promise<MeetingRecord> => {
    const meeting = await gathered(await notified(topics))
    return as('secretary', friday).meetings.open(seen(meeting))
  }
  const itemOf = (meeting: MeetingRecord, index = 0): string => meeting.agenda[index]?.id ?? ''
  const resolved = (meeting: MeetingRecord, index = 0, decision: Decision = adopted): Promise<MeetingRecord> =>
    as('secretary', friday).meetings.resolve({ id: meeting.id, item: itemOf(meeting, index), ...decision })
  /** Held from beginning to end, all its topics adopted. */
  const confirmed = async (topics: readonly { id: string }[]): Promise<MeetingRecord> => {
    const meeting = await opened(topics)
    for (const index of topics.keys()) await resolved(meeting, index)
    const ended = await as('secretary', friday).meetings.end(seen(meeting))
    return as('secretary', friday).meetings.confirm(seen(ended))
  }
  return { as, body, queued, arranged, notified, gathered, opened, itemOf, resolved, confirmed }
}

/** So many days after `monday`. */
export const later = (days: number): Date => new Date(monday.getTime() + days * 86_400_000)
