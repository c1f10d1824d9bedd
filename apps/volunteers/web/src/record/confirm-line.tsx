import type { RecordRow } from '@wuxin/volunteers/service-record.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { PhotoList } from '@wuxin/web/photo-list'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { Checkbox } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { minutesText } from './minutes-text.ts'
import { occasionText } from './occasion-text.ts'

/** One record to be confirmed with others: who, when and for how long, what and where, with its photos; it is opened to be refused. */
export function ConfirmLine({ row, isChosen, isOwn, href, onTurn }: { row: RecordRow; isChosen: boolean; isOwn: boolean; href: string; onTurn: () => void }) {
  const t = useTexts()
  const { volunteer, day, from, to, minutes, words, occasion, place, spot, photos, corrected, dueAt } = row
  return (
    <li>
      <Checkbox checked={isChosen} disabled={isOwn} onChange={onTurn}>
        <strong>{volunteer.name}</strong> {`${day} ${from}–${to}`} · {minutesText(minutes, t)}
      </Checkbox>
      <div>
        <p>
          {words} <span className="wx-quiet">{`${occasionText(occasion, t)} · ${place.name} ${spot}`}</span>
        </p>
        {photos.length > 0 && <PhotoList links={photos} label={t('records.fact.photos')} />}
        <p className="vo-confirm__foot">
          {isOwn && <StateTag tone="waiting">{t('records.own')}</StateTag>}
          {corrected && <StateTag tone="dueSoon">{t('records.corrected')}</StateTag>}
          <ClockBadge dueAt={dueAt} />
          <Link to={href}>{t('records.open')}</Link>
        </p>
      </div>
    </li>
  )
}
