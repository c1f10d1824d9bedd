import { randomBytes, randomUUID } from 'node:crypto'
import { makeCheckpointCode, showCheckpointCode } from '@wuxin/patrols/checkpoint.rules'
import { enqueue, hear, isWaiting, notHeard, toSend, type Queue } from '@wuxin/patrols/queue.rules'
import type { Action, Deed, SyncAnswer, SyncInput } from '@wuxin/patrols/sync.schema'
import type { StoredFile } from '@wuxin/platform/file.schema'
import type { Reach } from '@wuxin/service/peers'
import type { Running } from '@wuxin/service/runtime'
import { compound, county, monday } from '@wuxin/service/test-county'
import { reach, within } from '../patrols.fixture.ts'
import { Checkpoint, CheckpointCode } from '../route/checkpoint.table.ts'
import { Route } from '../route/route.entity.ts'
import { Checklist } from '../rule/checklist.table.ts'
import { shiftWith } from '../shift/shift.fixture.ts'
import type { Shift } from '../shift/shift.entity.ts'
import { Team } from '../team/team.entity.ts'

const base = { units: [], createdAt: monday, updatedAt: monday }

/** A checkpoint with what stands on its sheet. */
interface Sheet {
  id: string
  name: string
  code: string
}

/** A shift of member's on a route of so many checkpoints at the compound, each with its sheet, and the list of what is looked at there. */
export async function routeWalked(service: Running, { count = 3, ...over }: { count?: number } & Partial<Shift> = {}): Promise<{ shift: Shift; sheets: Sheet[]; list: string; route: string }> {
  return within(service, async (work) => {
    const route = Object.assign(new Route(), { ...base, id: randomUUID(), area: compound, settingsVersion: 0, name: '东线', closedAt: null, closedReason: null })
    const list = Object.assign(new Checklist(), {
      ...base, id: randomUUID(), area: county, placeKind: 'stairwell', edition: Math.ceil(Math.random() * 1e9), items: [{ code: 'lane', text: '消防通道畅通', kind: 'fire', grade: 'general' }], publishedAt: monday, publishedById: 'admin', publishedBy: '郑管', reason: '首版',
    })
    const team = Object.assign(new Team(), { ...base, id: randomUUID(), area: compound, settingsVersion: 0, name: '一队', words: null, closedAt: null, closedReason: null })
    work.em.persist([route, list, team])
    const sheets = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), name: `${index + 1}号楼`, code: makeCheckpointCode(randomBytes(10)) }))
    for (const [index, { id, name, code }] of sheets.entries()) {
      const checkpoint = Object.assign(new Checkpoint(), { id, area: compound, route, position: index + 1, name, placeKind: 'stairwell', spot: null, lng: null, lat: null, removedAt: null })
      work.em.persist([checkpoint, Object.assign(new CheckpointCode(), { id: randomUUID(), area: compound, checkpoint, route: route.id, code, edition: 1, madeAt: new Date('2025-01-01T00:00:00Z'), madeBy: '张国强', reason: null })])
    }
    await work.em.flush()
    const { shift } = await shiftWith(work, { route: route.id, team: team.id, checkpoints: sheets.map(({ id }) => id), checklists: [list.id], state: 'planned', startedAt: null, ...over })
    return { shift, sheets: sheets.map((sheet) => ({ ...sheet, code: showCheckpointCode(sheet.code) })), list: list.id, route: route.id }
  })
}

type Of<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>

/** 签到 by the code on a sheet. */
export const checkInAt = ({ id, code }: Pick<Sheet, 'id' | 'code'>, over: Partial<Of<'checkIn'>> = {}): Of<'checkIn'> => ({ kind: 'checkIn', checkIn: randomUUID(), checkpoint: id, way: 'scanned', code, reason: null, checklist: null, answers: [], ...over })
/** What is told of a finding, unless told otherwise. */
export const fields = { area: compound, spot: '3号楼东侧', kind: 'fire', grade: 'general', words: '消防通道被杂物堵住。', outcome: 'hazard' } as const
/** 发现问题. */
export const findingOf = (over: Partial<Of<'find'>> = {}): Of<'find'> => ({ kind: 'find', finding: randomUUID(), checkpoint: null, item: null, fields, ...over })
/** 照片. */
export const photoOf = (of: string, over: Partial<Of<'photo'>> = {}): Of<'photo'> => ({ kind: 'photo', photo: randomUUID(), of, stage: 'before', digest: 'a'.repeat(64), bytes: 200_000, ...over })
/** 结束. */
export const finish: Of<'finish'> = { kind: 'finish', skipped: [], words: null }

/** What comes of a batch: it is answered, never arrives, arrives and is answered to nobody. */
export type Weather = 'fine' | 'request lost' | 'answer lost'

/** A phone on a shift, with its queue and its clock. */
export class Phone {
  readonly queue = randomUUID()
  readonly #sync: (input: SyncInput) => Promise<SyncAnswer>
  readonly #shift: string
  #queued: Queue = []
  last: SyncAnswer | null = null
  /** Milliseconds by which its clock is fast. */
  fast = 0
  now = monday

  constructor(shift: string, sync: (input: SyncInput) => Promise<SyncAnswer>) {
    this.#shift = shift
    this.#sync = sync
  }

  get queued(): Queue {
    return this.#queued
  }

  get clock(): Date {
    return new Date(this.now.getTime() + this.fast)
  }

  /** Does something now by its own clock, or at another time. */
  does(deed: Deed, at = this.clock): Action {
    this.#queued = enqueue(this.#queued, deed, { key: randomUUID(), at: at.toISOString() })
    const last = this.#queued.at(-1)
    if (!last || last.state === 'unreadable') throw new Error('what was put in is there')
    return last.action
  }

  /** Sends what waits, or these alone. */
  async send({ most = 100, weather = 'fine', only }: { most?: number; weather?: Weather; only?: Action[] } = {}): Promise<SyncAnswer | null> {
    const actions = only ?? toSend(this.#queued, most)
    const answer = weather === 'request lost' ? null : await this.#sync({ shift: this.#shift, queue: this.queue, sentAt: this.clock.toISOString(), sample: null, actions })
    const isHeard = answer !== null && weather === 'fine'
    this.#queued = isHeard ? hear(this.#queued, answer.answers) : notHeard(this.#queued, actions.map(({ key }) => key))
    if (isHeard) this.last = answer
    return isHeard ? answer : null
  }

  /** What came of one deed after all was sent. */
  async doing(deed: Deed, at?: Date): Promise<SyncAnswer['answers'][number] | undefined> {
    const { key } = this.does(deed, at)
    const answer = await this.send()
    return answer?.answers.find((each) => each.key === key)
  }

  get isWaiting(): boolean {
    return isWaiting(this.#queued)
  }
}

/** A platform that also keeps files, known by the digest of what was sent, for whoever sent them where that is said. */
export function platformWithFiles(): { reach: Map<string, Reach>; keep: (file: Partial<StoredFile>, sender?: string) => string } {
  const files = new Map<string, StoredFile>()
  const senders = new Map<string, string | undefined>()
  const platform: Reach = async (request) => {
    if (!request.url.endsWith('/internal/files')) return (reach.get('platform') as Reach)(request)
    const { ids, by }: { ids: string[]; by: string } = JSON.parse(await request.text())
    return Response.json(ids.flatMap((id) => ((senders.get(id) ?? by) === by ? (files.get(id) ?? []) : [])))
  }
  return {
    reach: new Map([['platform', platform]]),
    keep: (file, sender) => {
      const stored: StoredFile = { id: randomUUID(), mime: 'image/jpeg', bytes: 9_000, width: 640, height: 480, digest: 'a'.repeat(64), ...file }
      files.set(stored.id, stored)
      senders.set(stored.id, sender)
      return stored.id
    },
  }
}
