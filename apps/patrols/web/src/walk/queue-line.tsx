import { modulePath } from '@wuxin/web/module-path'
import { isAway } from '@wuxin/web/problem'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import type { KeptWalk } from '../phone/use-walk.ts'
import { useTexts } from '../texts.ts'
import { standingOf } from '../phone/walk-state.rules.ts'

/** One line that is always there: what waits on the phone, what went wrong, and the way to see all of it. */
export function QueueLine({ kept: { walk, queue, photos }, isSending, error }: { kept: KeptWalk; isSending: boolean; error: unknown }) {
  const t = useTexts()
  const { waiting, photos: waitingPhotos, wrong } = standingOf(queue, photos)
  const isHome = waiting + waitingPhotos === 0
  const isOffline = !navigator.onLine || (error !== null && isAway(error))
  return (
    <Link className="pw-queue-line" to={modulePath('patrols', `walk/${walk.shift}/queue`)}>
      <span role="status">
        {isHome && queue.length > 0 && t(wrong > 0 ? 'walk.queue.restHome' : 'walk.queue.home')}
        {isHome && queue.length === 0 && t('walk.queue.nothing')}
        {!isHome && t('walk.queue.waiting', { count: waiting })}
        {waitingPhotos > 0 && ` · ${t('walk.queue.photos', { count: waitingPhotos })}`}
        {!isHome && <small>{isOffline ? t('walk.queue.offline') : isSending ? t('walk.queue.sending') : t('walk.queue.soon')}</small>}
      </span>
      {wrong > 0 && <StateTag tone="overdue">{t('walk.queue.wrong', { count: wrong })}</StateTag>}
      {walk.disputed > 0 && <StateTag tone="dueSoon">{t('walk.queue.disputed', { count: walk.disputed })}</StateTag>}
    </Link>
  )
}
