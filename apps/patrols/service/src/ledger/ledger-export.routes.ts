import { dayOf } from '@wuxin/platform/working-day'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { ledgerExportInput, type LedgerRow } from '@wuxin/patrols/ledger.schema'
import { labels } from './ledger-export.labels.ts'
import { linesOf } from './ledger.queries.ts'

const noted = (done: { at: string; by: string } | null): string | null => done && `${minuteOf(done.at)} ${done.by}`.trim()
const placeOf = ({ place, spot }: LedgerRow): string => [place.path, spot].filter(Boolean).join(' ')

/** The ledger as a sheet. Every cell is text, its number among them: what looks like a long number stays as it was written. */
export const ledgerExport = sheetExport({
  file: 'ledger',
  record: 'LedgerExport',
  permission: 'hazard:list',
  question: ledgerExportInput,
  rows: (work, asked, limit) => linesOf(work, asked, { limit, offset: 0 }),
  words: labels,
  wide: [2, 3, 6, 8],
  cells: (line, lang) => {
    const { seq, foundAt, hazard, grade, person, measure, deadline, rectified, inspected, closed } = line
    return [
      String(seq), minuteOf(foundAt), placeOf(line), hazard, labels[lang].grades[grade ?? 'none'], person, measure, deadline && dayOf(new Date(deadline)), rectified && `${minuteOf(rectified.at)} ${rectified.words}`,
      noted(inspected), noted(closed),
    ]
  },
})
