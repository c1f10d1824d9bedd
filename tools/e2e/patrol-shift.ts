import { randomInt, randomUUID } from 'node:crypto'
import { asked, cookieOf } from './people.ts'

const compound = '140226100019001'
const three = [
  { name: '北门消防通道', placeKind: 'fire_lane' },
  { name: '地下车库入口', placeKind: 'garage' },
  { name: '3号楼配电房', placeKind: 'power_room' },
]
/** So many places that look alike. */
export const stairways = (count: number): typeof three => Array.from({ length: count }, (_, index) => ({ name: `楼道 ${String(index + 1).padStart(3, '0')}`, placeKind: 'stairwell' }))

/** A shift that stands ready to be walked. */
export interface ReadyShift {
  id: string
  route: string
  /** What hangs on the walls, in the order of the walk. */
  sheets: { name: string; code: string }[]
  /** Asks the module as the secretary of the compound. */
  ask: <Answer>(question: string, input: object) => Promise<Answer>
}

/** Takes a step in the module as whoever has the cookies. */
async function step<Answer>(url: string, cookie: string, path: string, input: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: url, cookie }
  const response = await fetch(`${url}/api/patrols/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
  const { result } = (await response.json()) as { result: { data: Answer } } // a refusal was thrown above
  return result.data
}

/** Asks the module as whoever has the cookies. */
async function question<Answer>(url: string, cookie: string, path: string, input: object): Promise<Answer> {
  const response = await fetch(`${url}/api/patrols/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie } })
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
  const { result } = (await response.json()) as { result: { data: Answer } } // as above
  return result.data
}

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Makes a team, a route through these places and a shift for a member of the compound's party branch, as its secretary does, and reads the sheets that hang on the walls. */
export async function readyShift(url: string, places = three): Promise<ReadyShift> {
  const [secretary, member] = await Promise.all([cookieOf(url, 'zuoyun.secretary.yuntai'), cookieOf(url, 'zuoyun.member')])
  const { id: walker } = await asked<{ id: string }>(url, member, 'session.me')
  const route = `夜巡路线 ${randomInt(1_000, 9_999)}`
  const team = await step<{ id: string }>(url, secretary, 'teams.add', { area: compound, name: `${route}小队` })
  const laid = await step<{ id: string }>(url, secretary, 'routes.add', { area: compound, name: route, checkpoints: places.map((place) => ({ ...place, area: compound })) })
  const { sheets } = await step<{ sheets: ReadyShift['sheets'] }>(url, secretary, 'routes.sheets', { id: laid.id })
  const shift = await step<{ id: string }>(url, secretary, 'shifts.add', { route: laid.id, team: team.id, day: today(), begins: '00:05', ends: '23:55', walkers: [walker] })
  return { id: shift.id, route, sheets, ask: (path, input) => question(url, secretary, path, input) }
}
