import { noticeSent } from '@wuxin/events/notice'
import { reservedMatterIn } from '@wuxin/meetings/reserved.rules'
import { checkTopicRows, type PlannedTopic } from '@wuxin/meetings/topic-sheet.rules'
import type { topicImport, TopicSheetRow, WrongTopicCell } from '@wuxin/meetings/topic-sheet.schema'
import { countyOf, isWithin, levelOf } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { insertNew } from '@wuxin/service/insert-new'
import { inTurn, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { actingOn, nextNumbers, settings } from '../meetings.work.ts'
import { convenerAt } from '@wuxin/service/life/convener'
import type { Step } from '../step/step.table.ts'
import { Topic } from './topic.entity.ts'
import { indexTopic, untouched } from './topic.work.ts'

/** The places that words may mean: a code, a name, or the whole path, within the scope of the work and below the county. */
function placesFor(work: Work, directory: Directory) {
  return (words: string): string[] => {
    const codes = directory.areaName(words) === words ? directory.named(words.split(' · ').at(-1) ?? '') : [words]
    const meant = codes.filter((code) => levelOf(code) !== 'county' && work.scope.some((part) => isWithin(code, part.area)))
    return words.includes(' · ') ? meant.filter((code) => directory.path(code) === words) : meant
  }
}

/**
 * Takes topics that were kept elsewhere into the pool, to be screened: all of them, or none where a cell is wrong. Whoever is
 * named in a row proposed it, and is called back; the others are the caller's own.
 */
export async function importTopics(work: Work, rows: readonly TopicSheetRow[]): Promise<z.output<typeof topicImport>> {
  const county = countyOf(work.scope[0]?.area ?? '')
  const directory = await work.directory(county)
  const { wrong, planned } = checkTopicRows(rows, { places: placesFor(work, directory), today: dayOf(work.now) })
  if (wrong.length > 0) return { added: 0, wrong }
  const known = await knownAmong(work, county, planned)
  if (known.length > 0) return { added: 0, wrong: known }
  const { version: settingsVersion } = await settings.current(work, county)
  const numbers = await nextNumbers(work, 'topic', county, planned.length)
  const topics = planned.map((row, index) => work.em.create(Topic, { ...fieldsOf(work, row), number: numbers[index] ?? '', settingsVersion }, { persist: false }))
  const steps: Step[] = []
  for (const [area, there] of Map.groupBy(topics, (topic) => topic.area)) {
    const by = await actingOn(work, { area, settingsVersion })
    steps.push(...there.map((topic) => topic.propose(by)))
  }
  await insertNew(work, [...topics, ...steps])
  for (const topic of topics) await indexTopic(work, topic)
  for (const [area, { length: count }] of Map.groupBy(topics, (topic) => topic.area)) {
    await work.publish(noticeSent, { module: 'meetings', to: convenerAt(area, directory), text: 'notice.topic.import', params: { count, place: directory.areaName(area) }, link: `/m/meetings/topics?chip=to_screen&area=${area}`, area })
  }
  return { added: topics.length, wrong: [] }
}

/** Rows that are topics already, word for word: a table that is imported again doubles nothing. */
async function knownAmong(work: Work, county: string, planned: readonly PlannedTopic[]): Promise<WrongTopicCell[]> {
  await inTurn(work, 'import', county)
  const titles = planned.map(({ title }) => title)
  const { rows } = await sql<Pick<Topic, 'number' | 'area' | 'title' | 'words'>>`
    select t.number, t.area, t.title, t.words from topic t where t.county = ${county} and t.title = any (${titles}::text[])`.execute(work.db)
  const same = ({ area, title, words }: Pick<Topic, 'area' | 'title' | 'words'>) => [area, title, words].join('\n')
  const numbers = new Map(rows.map((row) => [same(row), row.number]))
  return planned.flatMap((row, index): WrongTopicCell[] => {
    const number = numbers.get(same(row))
    return number === undefined ? [] : [{ row: index + 1, column: 'title', expected: 'new', params: { number }, got: row.title }]
  })
}

function fieldsOf(work: Work, { area, title, words, name, phone, day }: PlannedTopic) {
  const proposer = name === null && phone === null ? { proposerId: work.caller.id, proposerName: work.caller.name, source: 'member' as const } : { proposerId: null, proposerName: name, source: 'resident' as const }
  return {
    ...untouched, ...proposer, area, title, words, photos: [], units: [], body: null, sourceId: null, sourceLabel: null, trackingHash: null, proposerPhone: phone,
    proposedAt: day === null ? work.now : new Date(`${day}T12:00:00+08:00`), createdAt: work.now, updatedAt: work.now, reserved: reservedMatterIn(`${title}\n${words}`),
  }
}
