import { permissions } from '@wuxin/culture/permissions'
import { signUpExportInput } from '@wuxin/culture/sign-up.schema'
import { scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './sign-up-export.labels.ts'
import { signUpRows } from './sign-up.queries.ts'

/** An event's sign-ups as a sheet, masked as the list shows them; in full for a reason, which the note of the export keeps. */
export const signUpExport = sheetExport({
  file: 'sign-ups',
  record: 'SignUpExport',
  permission: 'sign-up:list',
  question: signUpExportInput,
  rows: (work, filter, limit) => {
    const isOpen = filter.reason !== undefined
    if (isOpen && scopeFor(work.caller, permissions['sign-up:unmask']).length === 0) throw new DomainError('FORBIDDEN', { permission: 'sign-up:unmask' })
    return signUpRows(work, filter, { limit, offset: 0 }, isOpen)
  },
  words: labels,
  wide: [],
  cells: ({ place, contact, heads, minors, hasGuardian, state, ahead, enteredAt, attendedAt, attendedHeads, means }, lang) => {
    const { states, means: by, yes } = labels[lang]
    return [place, contact.name, contact.phone, heads, minors, hasGuardian ? yes : null, states[state], ahead, minuteOf(enteredAt), attendedAt && minuteOf(attendedAt), attendedHeads, means && by[means]]
  },
})
