import { DomainError } from '@wuxin/platform/error'
import { peopleKnown } from '@wuxin/platform/person.schema'
import type { Work } from './work.ts'

/**
 * People of a county by their names: those who hold a post there, and whoever else its register knows. Throws
 * PERSON_UNKNOWN of anybody else, UNAVAILABLE where the platform cannot say.
 */
export async function peopleNamed<Row extends { person: string }>(work: Work, county: string, rows: readonly Row[]): Promise<(Row & { name: string })[]> {
  const directory = await work.directory(county)
  const names = new Map(rows.flatMap(({ person }) => directory.postsOf(person).slice(0, 1).map(({ name }) => [person, name])))
  const ids = rows.flatMap(({ person }) => (names.has(person) ? [] : [person]))
  if (ids.length > 0) {
    const answer = await work.service.peers.ask('platform', '/internal/people', { county, ids })
    if (!answer.ok) throw new DomainError('UNAVAILABLE', { service: 'platform' }, 'fault')
    for (const { id, name } of peopleKnown.parse(await answer.json())) names.set(id, name)
  }
  return rows.map((row) => {
    const name = names.get(row.person)
    if (name === undefined) throw new DomainError('PERSON_UNKNOWN', { id: row.person })
    return { ...row, name }
  })
}
