import type { Owner } from '@wuxin/volunteers/listing.rules'
import type { ProjectChip, projectList, ProjectListInput, ProjectRow } from '@wuxin/volunteers/project.schema'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { ownerOf } from './listing-list.queries.ts'
import type { Project } from './project.entity.ts'
import { chipConditions, filtered, projects } from './project.queries.ts'

/** What lists read of a project; instants come as the database spells them. */
type Listed = Pick<Project, 'id' | 'version' | 'number' | 'title' | 'area' | 'state' | 'from' | 'to' | 'supervised'> & {
  claimedAt: string
  signedAt: string | null
  dueAt: string | null
  needs: string[]
  resources: string[]
  owners: Owner[]
}

const titles = (side: 'need' | 'resource') =>
  sql`array(select l.title from project_part pp join listing l on l.id = pp.listing where pp.project_id = p.id and pp.side = ${sql.lit(side)} order by l.number)`

const columns = sql`p.id, p.version, p.number, p.title, p.area, p.state, p.from, p.to, p.supervised, p.claimed_at as "claimedAt", p.signed_at as "signedAt", p.due_at as "dueAt",
  ${titles('need')} as needs, ${titles('resource')} as resources,
  (select json_agg(json_build_object('unit', y.unit, 'area', y.owner_area) order by y.key) from project_party y where y.project_id = p.id) as owners`

const sorted = orders({ claimedAt: by('p.claimed_at'), dueAt: by('p.due_at', { isNullable: true }), number: byNumber('p.number') })

type Question = Omit<ProjectListInput, 'page' | 'size'>

/** A page of the list of projects (项目清单), with the counts behind its chips. */
export async function listProjects(work: Work, { page, size, sort, ...question }: ProjectListInput): Promise<z.output<typeof projectList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = async (work: Work, { sort, ...question }: Question, window: Window): Promise<ProjectRow[]> => read(work, await chipList(work, question), sort, window)

const ended: readonly (string | undefined)[] = ['closed', 'declined', 'withdrawn', 'terminated']

const chipList = async (work: Work, { chip, ...filter }: Omit<Question, 'sort'>): Promise<ChipList<ProjectChip>> => ({
  table: projects, chips: await chipConditions(work), past: 'closed', chip, isOpen: filter.state !== undefined && !ended.includes(filter.state),
  filtered: (placing) => filtered(work, filter, placing), visible: filtered(work, {}, projects.byLevel),
})

async function read(work: Work, list: ChipList<ProjectChip>, sort: ProjectListInput['sort'] = '-claimedAt', window: Window): Promise<ProjectRow[]> {
  const rows = await rowsInOrder<Listed>(work, projects, { columns, condition: shownBy(list), order: sorted[sort] }, window)
  const names = await namesOf(work, rows)
  return rows.map(({ area, owners, claimedAt, signedAt, dueAt, ...row }) => ({
    ...row, place: names.place(area), parties: owners.map((owner) => ownerOf(owner, names).name), claimedAt: iso(claimedAt), signedAt: isoOr(signedAt), dueAt: isoOr(dueAt),
  }))
}
