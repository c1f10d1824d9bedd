import { defineEntity, p } from '@mikro-orm/core'
import { Migration } from '@mikro-orm/migrations'
import { defineEvent } from '@wuxin/events/define'
import { areaCode } from '@wuxin/platform/area'
import type { Role } from '@wuxin/platform/role'
import { z } from 'zod'
import { auditRouter } from './audit-router.ts'
import { personal } from './audit.ts'
import { defineService } from './define.ts'
import { on } from './events.ts'
import { insertNew } from './insert-new.ts'
import { load, loadLocked } from './load.ts'
import { procedures, router } from './procedure.ts'
import { record, scoped } from './record.ts'
import { inScope } from './scope.ts'

/** The smallest module that uses all of the kit: notes at places, counted by whoever hears of them. */
export const noteWritten = defineEvent('notes.written', z.object({ id: z.uuid(), text: z.string() }))

const NoteSchema = defineEntity({
  name: 'Note',
  tableName: 'note',
  ...scoped,
  properties: { ...record, text: p.text(), phone: p.text().nullable().comment(personal) },
})
export class Note extends NoteSchema.class {
  rename(text: string, now: Date): void {
    this.text = text
    this.updatedAt = now
  }
}
NoteSchema.setClass(Note)

class CreateNotes extends Migration {
  override up(): void {
    this.addSql(`create table note (id uuid primary key, area varchar(18) collate "C" not null, units text[] not null default '{}', version int not null default 1,
      created_at timestamptz not null, updated_at timestamptz not null, text text not null, phone text)`)
    this.addSql(`alter table note enable row level security`)
    this.addSql(`create policy scope on note using (area >= current_setting('wuxin.scope_from', true) and area < current_setting('wuxin.scope_to', true))`)
    this.addSql(`create table heard (n int generated always as identity, text text not null)`)
  }
}

const auditors: readonly Role[] = ['audit_admin']
const permissions = { 'note:write': ['community_worker', 'department_officer'], 'audit:view': auditors } as const
const { permitted, countywide, resident } = procedures(permissions)

const written = z.object({ area: areaCode, text: z.string().min(1).max(20), units: z.array(z.string()).default([]), failAfter: z.boolean().default(false) })
const receipt = z.object({ id: z.uuid(), at: z.iso.datetime() })
const phone = '13900000000'

const notesRouter = router({
  write: permitted('note:write')
    .input(written)
    .output(receipt)
    .mutation(async ({ ctx: { work }, input: { failAfter, ...input } }) => {
      const note = work.em.create(Note, { ...input, phone, createdAt: work.now, updatedAt: work.now })
      await work.publish(noteWritten, { id: note.id, text: note.text })
      await work.em.flush()
      if (failAfter) throw new Error('the disk is on fire')
      return { id: note.id, at: work.now.toISOString() }
    }),
  /** The same with everything in the commit. */
  jot: permitted('note:write')
    .meta({ keyTakenLast: true })
    .input(written)
    .output(receipt)
    .mutation(async ({ ctx: { work }, input: { failAfter, ...input } }) => {
      const note = work.em.create(Note, { ...input, phone, createdAt: work.now, updatedAt: work.now }, { persist: false })
      await insertNew(work, [note])
      await work.publish(noteWritten, { id: note.id, text: note.text })
      if (failAfter) throw new Error('the disk is on fire')
      return { id: note.id, at: work.now.toISOString() }
    }),
  rename: permitted('note:write')
    .input(z.object({ id: z.uuid(), version: z.int(), text: z.string() }))
    .output(z.object({ version: z.int() }))
    .mutation(async ({ ctx: { work }, input }) => {
      const note = await load(work, Note, input.id, input.version)
      note.rename(input.text, work.now)
      await work.em.flush()
      return { version: note.version }
    }),
  unmask: permitted('note:write')
    .meta({ answerNotKept: true })
    .input(z.object({ id: z.uuid(), reason: z.string() }))
    .output(z.object({ phone: z.string().nullable() }))
    .mutation(async ({ ctx: { work }, input: { id, reason } }) => {
      const { phone, area } = await load(work, Note, id)
      work.note({ record: 'Note', recordId: id, action: 'look', area, after: { field: 'phone' }, reason })
      return { phone: phone ?? null }
    }),
  append: permitted('note:write')
    .input(z.object({ id: z.uuid(), text: z.string() }))
    .output(z.string())
    .mutation(async ({ ctx: { work }, input }) => {
      const note = await loadLocked(work, Note, input.id)
      note.rename(`${note.text}${input.text}`, work.now)
      return note.text
    }),
  list: permitted('note:write')
    .output(z.array(z.string()))
    .query(async ({ ctx: { work } }) => (await work.em.find(Note, {}, { orderBy: { text: 'asc' } })).map((note) => note.text)),
  listBySql: permitted('note:write')
    .output(z.array(z.string()))
    .query(async ({ ctx: { work } }) => {
      const rows = await work.db.selectFrom('note').select('text').where(inScope(work.scope, 'note')).orderBy('text').execute()
      return rows.map((row) => row.text)
    }),
  listUnfiltered: permitted('note:write')
    .output(z.array(z.string()))
    .query(async ({ ctx: { work } }) => (await work.db.selectFrom('note').select('text').orderBy('text').execute()).map((row) => row.text)),
  listOfCounty: countywide('note:write')
    .output(z.object({ seen: z.array(z.string()), own: z.array(z.string()) }))
    .query(async ({ ctx: { work } }) => {
      const own = await work.db.selectFrom('note').select('text').where(inScope(work.scope, 'note')).execute()
      return { seen: (await work.em.find(Note, {})).map((note) => note.text), own: own.map((row) => row.text) }
    }),
  look: permitted('note:write')
    .input(z.object({ id: z.uuid(), reason: z.string() }))
    .output(z.string().nullable())
    .query(async ({ ctx: { work }, input: { id, reason } }) => {
      const note = await load(work, Note, id)
      work.note({ record: 'Note', recordId: id, action: 'look', area: note.area, reason })
      return note.phone ?? null
    }),
  audit: auditRouter({ auditor: permitted('audit:view'), reader: permitted('note:write') }),
  greet: resident.input(z.object({ name: z.string() })).output(z.string()).query(({ input }) => `你好，${input.name}`),
})

export const notes = defineService({
  id: 'notes',
  entities: [Note],
  migrations: [{ name: 'create', class: CreateNotes }],
  router: notesRouter,
  permissions,
  publishes: [noteWritten],
})

/** Another service that hears of notes and keeps what it heard. */
export const listener = defineService({
  ...notes,
  id: 'listener',
  subscribes: [
    on(noteWritten, async ({ text }, work) => {
      if (text === 'poison') throw new Error('cannot take this')
      await work.db.insertInto('heard').values({ text }).execute()
    }),
  ],
})
