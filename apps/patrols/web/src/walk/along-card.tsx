import { dateTimeText } from '@wuxin/web/time'
import { problemText } from '@wuxin/web/problem'
import { StateTag } from '@wuxin/web/state-tag'
import type { useOwnShifts } from '../phone/use-own-shifts.ts'
import { useTexts } from '../texts.ts'

/** 出发前准备: whether this phone can do without network, and taking along what that needs. */
export function AlongCard({ along, hasShifts }: { along: ReturnType<typeof useOwnShifts>['along']; hasShifts: boolean }) {
  const t = useTexts()
  const { isAble, isReady, at, isTaking, error, take } = along
  if (!isAble) return <p className="wx-panel">{t('walk.along.unable')}</p>
  if (!hasShifts && !isReady) return null
  return (
    <section className="wx-panel pw-along">
      <div>
        <h2>{t('walk.along.title')}</h2>
        <p className="wx-quiet">{isReady && at ? t('walk.along.taken', { at: dateTimeText(at) }) : t('walk.along.why')}</p>
        {error !== null && <p role="alert">{problemText(error, 'patrols')}</p>}
      </div>
      {isReady && <StateTag tone="done">{t('walk.along.ready')}</StateTag>}
      <button type="button" className={isReady ? 'wx-button' : 'wx-button wx-button--main'} disabled={isTaking} aria-busy={isTaking || undefined} onClick={take}>
        {t(isTaking ? 'walk.along.taking' : isReady ? 'walk.along.again' : 'walk.along.take')}
      </button>
    </section>
  )
}
