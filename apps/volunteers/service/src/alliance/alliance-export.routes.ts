import { allianceExportInput } from '@wuxin/volunteers/alliance.schema'
import { sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './alliance-export.labels.ts'
import { rowsOf } from './alliance.queries.ts'

/** The pairings as a sheet (联盟结对台账). */
export const allianceExport = sheetExport({
  file: 'alliances',
  record: 'AllianceExport',
  permission: 'alliance:list',
  isCountywide: true,
  question: allianceExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [0, 2],
  cells: ({ unit, place, compounds, pairing, from, to, projects, served }, lang) =>
    [unit.name, place.path, compounds.map(({ name }) => name).join('、'), labels[lang].pairings[pairing], from, to, projects, served],
})
