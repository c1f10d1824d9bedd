import { checklistEditionsInput, checklistsInput, checklistTable, checklistView, publishChecklistInput } from '@wuxin/patrols/checklist.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { checklistTableOf, editionsOf, publishChecklist } from './checklist.queries.ts'

const { countywide } = procedures(permissions)

/** What is looked at, by kind of place (检查表): editions are added, never changed. */
export const checklistRouter = router({
  table: countywide('checklist:list').input(checklistsInput).output(checklistTable)
    .query(({ ctx: { work }, input }) => checklistTableOf(work, input.county)),
  editions: countywide('checklist:list').input(checklistEditionsInput).output(checklistTable)
    .query(({ ctx: { work }, input }) => editionsOf(work, input.county, input.placeKind)),
  publish: countywide('checklist:edit').input(publishChecklistInput).output(checklistView)
    .mutation(({ ctx: { work }, input }) => publishChecklist(work, input)),
})
