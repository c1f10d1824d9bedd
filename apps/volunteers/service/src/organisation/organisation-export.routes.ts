import { organisationExportInput } from '@wuxin/volunteers/organisation.schema'
import { sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './organisation-export.labels.ts'
import { rowsOf } from './organisation.queries.ts'

/** The social organisations of the county with what they did, as a sheet. */
export const organisationExport = sheetExport({
  file: 'organisations',
  record: 'OrganisationExport',
  permission: 'organisation:list',
  isCountywide: true,
  question: organisationExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [0],
  cells: ({ name, creditCode, place, offers, orders, sessions, projects, wishes }) => [name, creditCode, place?.path ?? null, offers, orders, sessions, projects, wishes],
})
