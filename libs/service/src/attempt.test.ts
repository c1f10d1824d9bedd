import { DomainError } from '@wuxin/platform/error'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { attempt } from './attempt.ts'
import { Note, notes, noteWritten } from './kit.fixture.ts'
import { asOwner, doing, eventsOf, serviceUnderTest } from './testing.ts'
import type { Work } from './work.ts'

const at = serviceUnderTest(notes)
const area = '140226100003'

/** Writes a note, tells of it and looks at it, as a procedure would. */
async function write(work: Work, text: string): Promise<Note> {
  const note = work.em.create(Note, { area, text, units: [], createdAt: work.now, updatedAt: work.now })
  await work.em.flush()
  await work.publish(noteWritten, { id: note.id, text })
  work.note({ record: 'Note', recordId: note.id, action: 'look', area })
  return note
}
const refused = async (work: Work, text: string) => {
  await write(work, text)
  throw new DomainError('NOT_FOUND', { text })
}
const texts = async (like: string) => (await asOwner(at, `select text from note where text like '${like}%' order by text`)).map(({ text }) => text)

describe('a part of a work', () => {
  it('that is refused leaves no row, no event and no line in the audit, and all others do', async () => {
    const refusal = await doing(at, async (work) => {
      const first = await write(work, 'a1')
      first.rename('a1 renamed', work.now)
      await attempt(work, (part) => write(part, 'a2'))
      const { refusal: told } = await attempt(work, (part) => refused(part, 'a3'))
      await attempt(work, (part) => write(part, 'a4'))
      await write(work, 'a5')
      return told
    })
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', params: { text: 'a3' } })
    expect(await texts('a')).toEqual(['a1 renamed', 'a2', 'a4', 'a5'])
    expect((await eventsOf(at, noteWritten.name)).map(({ text }) => text).toSorted()).toEqual(['a1', 'a2', 'a4', 'a5'])
    const lines = await asOwner(at, `select action, count(*)::int as n from audit group by action order by action`)
    expect(lines).toEqual([{ action: 'create', n: 4 }, { action: 'look', n: 4 }, { action: 'update', n: 1 }])
  })

  it('is undone in memory as well: the next one reads what is in the database', async () => {
    const { id } = await doing(at, (work) => write(work, 'b1'))
    const seen = await doing(at, async (work) => {
      await attempt(work, async (part) => {
        (await part.em.findOneOrFail(Note, { id })).rename('b1 wrong', part.now)
        throw new DomainError('FORBIDDEN')
      })
      return attempt(work, async (part) => (await part.em.findOneOrFail(Note, { id })).text)
    })
    expect(seen).toEqual({ refusal: null, result: 'b1' })
  })

  it('sees the scope of its work alone', async () => {
    await doing(at, (work) => write(work, 'c1'))
    const seen = await doing(at, async (work) => {
      work.em.setFilterParams('scope', { parts: [{ area: '140225', unit: null }] })
      return attempt(work, async (part) => (await part.em.find(Note, {})).length)
    })
    expect(seen).toEqual({ refusal: null, result: 0 })
  })

  it('in which something is broken ends the whole work', async () => {
    const broken = doing(at, async (work) => {
      await write(work, 'd1')
      await attempt(work, (part) => sql`select 1 / 0`.execute(part.db))
    })
    await expect(broken).rejects.toThrow('division by zero')
    const away = doing(at, async (work) => {
      await write(work, 'd2')
      await attempt(work, () => Promise.reject(new DomainError('UNAVAILABLE', {}, 'fault')))
    })
    await expect(away).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await texts('d')).toEqual([])
  })

  it('whose refusal comes before it has asked anything is undone like any other', async () => {
    await doing(at, async (work) => {
      await attempt(work, () => Promise.reject(new DomainError('NOT_FOUND')))
      await attempt(work, (part) => write(part, 'e1'))
    })
    expect(await texts('e')).toEqual(['e1'])
  })
})
