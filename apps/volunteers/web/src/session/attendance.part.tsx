import './session.css'
import type { SessionRecord } from '@wuxin/volunteers/session-view.schema'
import { Icon } from '@wuxin/web/icon'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** Who came: by name, or how many alone where nobody is named. `onRemove` where the reader may take somebody off. */
export function AttendancePart({ record: { attendance, namesAllowed, heads, state }, onRemove }: { record: SessionRecord; onRemove?: (id: string) => void }) {
  const t = useTexts()
  if (state === 'planned' || state === 'cancelled') return null
  return (
    <section className="wx-panel">
      <h2>{t('sessions.attendance')}</h2>
      {!namesAllowed && <p>{t('sessions.inside')}</p>}
      {namesAllowed && attendance.length === 0 && <p className="wx-quiet">{t('sessions.nobody')}</p>}
      {attendance.length > 0 && (
        <ul className="vt-came">
          {attendance.map(({ id, name }) => (
            <li key={id}>
              {name}
              {onRemove && <Button type="text" size="small" icon={<Icon name="close" />} aria-label={t('sessions.remove', { name })} onClick={() => onRemove(id)} />}
            </li>
          ))}
        </ul>
      )}
      {heads !== null && <p className="wx-quiet">{t('sessions.cameAll', { count: heads })}</p>}
    </section>
  )
}
