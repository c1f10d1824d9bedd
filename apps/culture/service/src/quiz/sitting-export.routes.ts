import { permissions } from '@wuxin/culture/permissions'
import { sittingExportInput } from '@wuxin/culture/quiz.schema'
import { isWithin } from '@wuxin/platform/area'
import { scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { load } from '@wuxin/service/load'
import { Quiz } from './quiz.entity.ts'
import { labels } from './sitting-export.labels.ts'
import { sittingRows } from './sitting.queries.ts'

/** The papers of a quiz as a sheet, masked as the list shows them; in full for a reason, which the note of the export keeps. */
export const sittingExport = sheetExport({
  file: 'papers',
  record: 'SittingExport',
  permission: 'quiz:list',
  question: sittingExportInput,
  rows: async (work, { reason, ...filter }, limit) => {
    const { area } = await load(work, Quiz, filter.quiz)
    const isOpen = reason !== undefined
    if (isOpen && !scopeFor(work.caller, permissions['sitting:unmask']).some((part) => isWithin(area, part.area))) throw new DomainError('FORBIDDEN', { permission: 'sitting:unmask' })
    return sittingRows(work, filter, { limit, offset: 0 }, isOpen)
  },
  words: labels,
  wide: [10],
  cells: ({ contact, attempt, score, right, questions, seconds, begunAt, endedAt, ending, voided }, lang) =>
    [contact.name, contact.phone, attempt, score, right, questions, seconds, minuteOf(begunAt), endedAt && minuteOf(endedAt), ending && labels[lang].endings[ending], voided],
})
