import { useWords } from '@wuxin/web/i18n'
import { StateTag } from '@wuxin/web/state-tag'
import type { Attention } from './module.rules.ts'

const tones = { failing: 'overdue', down: 'overdue', off: 'explained', canary: 'underWay', waiting: 'dueSoon' } as const

/** What about a module asks to be looked at, each in its word; that all is well, where nothing does. */
export function AttentionTags({ attentions }: { attentions: readonly Attention[] }) {
  const t = useWords('platform')
  if (attentions.length === 0) return <StateTag tone="done">{t('module.state.well')}</StateTag>
  return (
    <span className="wx-row">
      {attentions.map((each) => (
        <StateTag key={each} tone={tones[each]}>
          {t(`module.state.${each}`)}
        </StateTag>
      ))}
    </span>
  )
}
