import type { SheetView, StandingView } from '@wuxin/culture/contest-view.schema'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import type { Open } from './contest-noun.ts'

interface Props {
  sheet: SheetView | undefined
  counted?: StandingView['sheets'][number]
  isRelative: boolean
  isMissing: boolean
  onKeyIn?: () => void
  onCorrect?: Open
}

/** What one judge gave one entrant: the total, why it does not count, or that it is still to come. */
export function SheetCell({ sheet, counted, isRelative, isMissing, onKeyIn, onCorrect }: Props) {
  const t = useTexts()
  if (isRelative) return <span className="wx-quiet">{t('contest.avoids')}</span>
  if (!sheet) {
    if (!isMissing) return null
    return onKeyIn ? <Button type="link" size="small" onClick={onKeyIn}>{t('contest.do.keyIn')}</Button> : <span className="wx-quiet">{t('contest.toCome')}</span>
  }
  const total = counted?.dropped ? <del title={t(`contest.dropped.${counted.dropped}`)}>{sheet.total}</del> : sheet.total
  return (
    <span className="cu-sheet">
      {onCorrect ? (
        <Button type="link" size="small" aria-label={t('contest.correctOf', { total: sheet.total })} onClick={() => onCorrect({ name: 'correct', fixed: { sheet: sheet.id, version: sheet.version }, initial: { nth: sheet.round, marks: sheet.marks } })}>
          {total}
        </Button>
      ) : (
        total
      )}
      {counted?.dropped && <small className="wx-quiet">{t(`contest.dropped.${counted.dropped}`)}</small>}
      {!counted && sheet.extra === 0 && <small className="wx-quiet">{t('contest.uncounted')}</small>}
    </span>
  )
}
