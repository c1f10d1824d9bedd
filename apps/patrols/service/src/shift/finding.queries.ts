import type { FindingView } from '@wuxin/patrols/finding.schema'
import { iso, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import type { Finding } from './finding.entity.ts'

/** A photo as the database has it; `file` once its bytes are there. */
interface KeptPhoto {
  id: string
  state: FindingView['photos'][number]['state']
  stage: FindingView['photos'][number]['stage']
  file: string | null
}
/** A finding as the database has it. */
type Kept = Pick<Finding, 'id' | 'version' | 'area' | 'spot' | 'kind' | 'grade' | 'words' | 'outcome' | 'by' | 'item'> & {
  phoneAt: string; at: string; receivedAt: string; checkpoint: FindingView['checkpoint']; hazard: FindingView['hazard']; photos: KeptPhoto[]
}

/** The photos of a shift that show something of it, as JSON: what their phone said of them, and the file once it has come. What another shift's phone says that it shows is not of it. */
export const photosOf = (shows: RawBuilder<unknown>, shift: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(json_build_object('id', p.id, 'state', p.state, 'stage', p.stage, 'file', p.file) order by p.taken_at, p.id), '[]') from taken_photo p where p.shows = ${shows} and p.shift = ${shift})`

/** Findings of which a condition on `f` holds, as shifts show them, in the order in which they were found. */
export async function findingViews(work: Work, condition: Condition): Promise<FindingView[]> {
  const { rows } = await sql<Kept>`
    select f.id, f.version, f.area, f.spot, f.kind, f.grade, f.words, f.outcome, f.by, f.item, f.phone_at as "phoneAt", f.at, f.received_at as "receivedAt",
      (select json_build_object('id', c.id, 'name', c.name) from checkpoint c where c.id = f.checkpoint) as checkpoint,
      (select json_build_object('id', h.id, 'number', h.number) from hazard h where h.id = f.hazard) as hazard,
      ${photosOf(sql`f.id`, sql`f.shift`)} as photos
    from finding f where ${condition} order by f.at, f.id`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area, phoneAt, at, receivedAt, photos, ...row }) => ({
    ...row, place: names.place(area), phoneAt: iso(phoneAt), at: iso(at), receivedAt: iso(receivedAt),
    photos: photos.map(({ file, ...each }) => ({ ...each, url: file === null ? null : (photoLinks(work, [file])[0] ?? null) })),
  }))
}
