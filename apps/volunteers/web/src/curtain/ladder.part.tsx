import type { AlarmRecord } from '@wuxin/volunteers/curtain.schema'
import { joined } from '@wuxin/web/i18n'
import { clockText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** 一级级往上: who was called when, and who would be next. */
export function LadderPart({ ladder, state }: Pick<AlarmRecord, 'ladder' | 'state'>) {
  const t = useTexts()
  const now = state === 'closed' ? -1 : ladder.findLastIndex(({ at }) => at !== null)
  return (
    <section className="wx-panel">
      <h2>{t('alarms.ladder')}</h2>
      <ol className="vt-ladder">
        {ladder.map(({ rung, names, at, dueAt }, index) => (
          <li key={`${rung} ${at ?? ''}`} data-called={at !== null || undefined} aria-current={index === now ? 'step' : undefined}>
            <strong>{t(`alarms.rungs.${rung}`)}</strong> {names.length > 0 ? joined(names) : at !== null && t('alarms.nobody')}{' '}
            <span className="wx-quiet">{at === null ? t('alarms.notYet') : dueAt && index === now ? t('alarms.calledUntil', { at: clockText(at), until: clockText(dueAt) }) : t('alarms.calledAt', { at: clockText(at) })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
