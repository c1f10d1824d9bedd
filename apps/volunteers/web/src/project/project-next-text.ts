import { projectRules } from '@wuxin/volunteers/project.rules'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import type { Caller } from '@wuxin/platform/caller'
import { joined } from '@wuxin/web/i18n'
import { nextLine } from '@wuxin/web/next-line'
import { texts } from '../texts.ts'

/** Whom each state waits for, by name. */
function awaited({ state, parties, edition }: ProjectRecord): string {
  const waits = parties.filter(({ agreed, signed, sides, evaluated }) => {
    if (state === 'claim') return !agreed
    if (state === 'sign') return edition === 0 || signed !== edition
    if (state === 'carry') return sides.includes('resource')
    return state === 'check' ? sides.includes('need') : !evaluated
  })
  return joined(waits.map(({ name }) => name))
}

/** What happens next, and by when. Where it is the reader's own step, which one. */
export function projectNextText(record: ProjectRecord, reader: Caller | null): string {
  const t = texts()
  const own = reader && projectRules.nextAction(record, reader)
  const waits = record.state === 'sign' && record.edition === 0 ? t('projects.waiting.draft') : t(`projects.waiting.${record.state}`, { who: awaited(record) })
  return nextLine({ own: own && t(`projects.do.${own}`), waits, dueAt: record.dueAt })
}
