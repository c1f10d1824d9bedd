import type { BodyRecord } from '@wuxin/meetings/body.schema'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { TopicState } from '@wuxin/meetings/topic.schema'
import { loadLocked } from '@wuxin/service/load'
import { compound, monday } from '@wuxin/service/test-county'
import { doing, seen, type ServiceUnderTest } from '@wuxin/service/testing'
import { actingOn, type Acting } from '../meetings.work.ts'
import { parking, personOf, type people } from '../meetings.fixture.ts'
import type { MeetingsRouter } from '../router.ts'
import type { Step } from '../step/step.table.ts'
import { Topic } from './topic.entity.ts'
import { announce } from './topic.work.ts'

/** A meeting that is held nowhere but in the topic's own steps. */
export const session = { id: '0197f000-0000-7000-8000-0000000000a1', number: 'HY-2025-0001', startsAt: new Date('2025-04-28T19:00:00+08:00'), units: ['taian', 'street', 'police', 'yunhe'] }
const count = { for: 5, against: 0, abstain: 1, present: 6 }

/** What the meeting does to a topic in each state to bring it to the next one. */
const next: Partial<Record<TopicState, (topic: Topic, by: Acting) => Step>> = {
  queue: (topic, by) => topic.notify({ meeting: session }, by),
  convene: (topic, by) => topic.convene({ meeting: session }, by),
  minute: (topic, by) => topic.adopt({ meeting: session, words: '设访客区，登记车牌。', count, tasks: 1 }, by),
  assign: (topic, by) => topic.finish(by),
}

/** Topics of the compound, brought along their way without a meeting: its steps are taken as the meeting would take them. */
export function topicStory(at: ServiceUnderTest<MeetingsRouter>) {
  const person = personOf(at)
  const as = (who: keyof typeof people, now: Date = monday) => person(who, now).topics
  let body: Promise<BodyRecord> | undefined
  /** The six-party meeting of the compound. */
  const council = () => (body ??= person('secretary').bodies.add({ kind: 'six_party', area: compound, name: '云泰园六方联席会议' }))
  const read = (id: string, now?: Date): Promise<TopicRecord> => as('worker', now).get({ id })
  /** A topic that a member of the owners' committee proposed. */
  const begin = async (proposal: Partial<typeof parking & { photos: string[] }> = {}, now?: Date): Promise<TopicRecord> => read((await as('committee', now).propose({ ...parking, ...proposal })).id, now)
  const accept = async (found: TopicRecord, now?: Date) => as('secretary', now).accept({ ...seen(found), body: (await council()).id })
  /** A step that is taken with a meeting, a task or a clock. */
  const drive = async (id: string, take: (topic: Topic, by: Acting) => Step, now: Date = monday): Promise<TopicRecord> => {
    await doing(at, async (work) => {
      const topic = await loadLocked(work, Topic, id)
      await announce(work, topic, take(topic, await actingOn(work, topic)))
    }, { now })
    return read(id, now)
  }
  /** Brings a topic to a state, a new one unless given. */
  const to = async (state: TopicState, { from, now }: { from?: TopicRecord; now?: Date } = {}): Promise<TopicRecord> => {
    let found = from ?? (await begin({}, now))
    while (found.state !== state) {
      const step = next[found.state]
      if (found.state === 'screen') found = await accept(found, now)
      else if (found.state === 'verify') found = await as(found.fromOutside ? 'secretary' : 'committee', now).confirm(seen(found))
      else if (found.state === 'answer') found = await as('secretary', now).answer({ ...seen(found), words: '访客区已划好，车牌登记完成。' })
      else if (step) found = await drive(found.id, step, now)
      else throw new Error(`nothing leads on from ${found.state}`)
    }
    return found
  }
  return { as, person, council, read, begin, accept, drive, to, count }
}
