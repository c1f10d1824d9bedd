import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { permittedCall } from '@wuxin/service/call-context'
import type { Route } from '@wuxin/service/define'
import { isoOr } from '@wuxin/service/list/condition'
import { countiesOf } from '@wuxin/service/scope'
import { inWork, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { z } from 'zod'
import { ownerName } from '../task-owner.work.ts'
import type { Task } from '../task/task.entity.ts'
import { recordView } from './meeting-record.view.ts'
import { minutesText, type GivenTask, type MinutesText } from './minutes-text.view.ts'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Offers `GET /api/meetings/minutes/<id>.docx`: the minutes in the layout of GB/T 9704-2012, for whoever sees the meeting; who took them is kept. */
export const minutesExport: Route = (app, service) => {
  app.get('/api/meetings/minutes/:file{[0-9a-f-]+\\.docx}', async (context) => {
    const { call, scope } = await permittedCall(service, context.req.raw, 'meeting:list')
    const id = z.uuid().safeParse(context.req.param('file').replace('.docx', ''))
    if (!id.success) throw new DomainError('NOT_FOUND')
    const text = await inWork(service, { ...call, sees: countiesOf(scope), procedure: 'meetings.minutes' }, scope, (work) => readMinutes(work, id.data))
    // The library takes 17 MB of memory: it is loaded with the first minutes that somebody takes.
    const { minutesDocument } = await import('./minutes-document.ts')
    const name = encodeURIComponent(`${text.number} ${text.title}.docx`)
    return new Response(new Uint8Array(await minutesDocument(text)), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="minutes.docx"; filename*=UTF-8''${name}` } })
  })
}

/** Throws NOT_FOUND, and TRANSITION_NOT_ALLOWED before the meeting was opened: there is nothing to minute. */
async function readMinutes(work: Work, id: string): Promise<MinutesText> {
  const meeting = await recordView(work, id)
  if (meeting.openedAt === null) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: meeting.state, action: 'export' }, 'conflict')
  work.note({ record: 'Meeting', recordId: id, action: 'export', area: meeting.area })
  return minutesText(meeting, await tasksOf(work, id))
}

/** The tasks that the minutes gave, in the order of their numbers. */
async function tasksOf(work: Work, meeting: string): Promise<GivenTask[]> {
  const { rows } = await sql<Pick<Task, 'topic' | 'number' | 'title' | 'area' | 'ownerUnit' | 'ownerRole'> & { dueAt: string | null }>`
    select topic, number, title, area, owner_unit as "ownerUnit", owner_role as "ownerRole", due_at as "dueAt" from task where meeting = ${meeting} order by number`.execute(work.db)
  const directories = new Map(await Promise.all([...new Set(rows.map(({ area }) => countyOf(area)))].map(async (county) => [county, await work.directory(county)] as const)))
  return rows.map(({ topic, number, title, area, ownerUnit, ownerRole, dueAt }) => {
    const directory = directories.get(countyOf(area))
    return { topic, number, title, owner: directory ? ownerName({ area, ownerUnit, ownerRole }, directory) : '', due: isoOr(dueAt) }
  })
}
