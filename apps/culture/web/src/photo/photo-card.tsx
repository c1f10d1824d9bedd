import { photoRules } from '@wuxin/culture/photo.rules'
import type { PhotoState, PhotoView } from '@wuxin/culture/photo.schema'
import { useSession } from '@wuxin/web/session'
import { StateTag } from '@wuxin/web/state-tag'
import { dateTimeText } from '@wuxin/web/time'
import type { StateTone } from '@wuxin/web/tokens'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

const tones: Record<PhotoState, StateTone> = { waiting: 'dueSoon', shown: 'done', hidden: 'overdue', taken_down: 'outOfRemit' }

/** One photo: where it stands, who agreed, who asked to be taken off, and what to decide. */
export function PhotoCard({ photo, isBusy, onShow, onTakeDown }: { photo: PhotoView; isBusy: boolean; onShow: () => void; onTakeDown: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const { state, link, words, consent, hasMinors, by, addedAt, asked, reason } = photo
  return (
    <li>
      {link && (
        <a href={link} target="_blank" rel="noreferrer">
          <img src={`${link}&size=thumb`} alt={words ?? t('photos.one')} loading="lazy" />
        </a>
      )}
      <StateTag tone={tones[state]}>{t(`photos.states.${state}`)}</StateTag>
      {words && <p>{words}</p>}
      <p className="wx-quiet">
        {[by ?? t('photos.byResident'), dateTimeText(addedAt), t(`photos.consents.${consent}`), hasMinors && t('photos.withMinors')].filter(Boolean).join(' · ')}
      </p>
      {asked && <p>{t('photos.asked', { phone: asked.contact.phone, reason: asked.reason })}</p>}
      {reason && <p>{t('photos.because', { reason })}</p>}
      <p>
        {photoRules.mayDo('show', photo, caller) && (
          <Button size="small" disabled={isBusy} onClick={onShow}>
            {t(state === 'hidden' ? 'photos.do.showAgain' : 'photos.do.show')}
          </Button>
        )}{' '}
        {photoRules.mayDo('takeDown', photo, caller) && (
          <Button size="small" danger disabled={isBusy} onClick={onTakeDown}>
            {t('photos.do.takeDown')}
          </Button>
        )}
      </p>
    </li>
  )
}
