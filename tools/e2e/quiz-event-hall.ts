import { randomInt, randomUUID } from 'node:crypto'
import { cookieOf } from './people.ts'

const compound = '140226100019001'
const allDay = [{ from: '00:00', to: '23:59' }]

/** A room of the compound that is open all day, and how its secretary asks the module. */
export interface Hall {
  id: string
  name: string
  ask: <Answer>(question: string, input: object) => Promise<Answer>
}

/** Enters a room of the compound as its secretary does: a journey takes it at whatever hour it walks. */
export async function openHall(url: string): Promise<Hall> {
  const cookie = await cookieOf(url, 'zuoyun.secretary.yuntai')
  const name = `红色港湾${randomInt(1_000, 9_999)}厅`
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: url, cookie }
  const hours = { weekdays: Array.from({ length: 7 }, () => allDay), holidays: allDay }
  const given = { area: compound, name, kind: 'harbour', functions: ['party', 'class'], equipment: [], hours, keeper: { role: 'branch_secretary' } }
  const answer = async <Answer>(response: Response): Promise<Answer> => {
    if (!response.ok) throw new Error(await response.text())
    const { result } = (await response.json()) as { result: { data: Answer } } // a refusal was thrown above
    return result.data
  }
  const { id } = await answer<{ id: string }>(await fetch(`${url}/api/culture/trpc/venues.add`, { method: 'POST', headers, body: JSON.stringify(given) }))
  return { id, name, ask: async (question, input) => answer(await fetch(`${url}/api/culture/trpc/${question}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie } })) }
}
