import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { Icon } from '@wuxin/web/icon'
import { useClickStep } from '@wuxin/web/use-click-step'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** How many guests a page begins with: a council in a hall has hundreds. */
const first = 12

/** 列席: those beside the table, each with what they come as. */
export function Guests({ record, mayRemove }: { record: MeetingRecord; mayRemove: boolean }) {
  const t = useTexts()
  const [isAll, setAll] = useState(false)
  const { mutate, isPending } = useClickStep()
  const { guests } = record
  if (guests.length === 0) return null
  const shown = isAll ? guests : guests.slice(0, first)
  return (
    <div className="mg-guests">
      <h3>{t('meetings.guest.title', { count: guests.length })}</h3>
      <ul>
        {shown.map((guest) => (
          <li key={guest.id}>
            {guest.name} <small className="wx-quiet">{guest.unit?.name ?? t(`meetings.guestKinds.${guest.kind}`)}</small>
            {mayRemove && (
              <button
                type="button"
                className="wx-button wx-button--quiet"
                disabled={isPending}
                aria-label={t('meetings.guest.remove', { name: guest.name })}
                onClick={() => mutate({ step: () => client.meetings.removeGuest.mutate({ id: record.id, guest: guest.id }) })}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {guests.length > shown.length && (
        <button type="button" className="wx-button wx-button--quiet" onClick={() => setAll(true)}>
          {t('meetings.guest.all', { count: guests.length })}
        </button>
      )}
    </div>
  )
}
