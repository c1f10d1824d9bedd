import type { residentMinutesList } from '@wuxin/meetings/meeting-view.schema'
import { Paged } from '@wuxin/web/resident/follow/paged'
import { dateText } from '@wuxin/web/time'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The published minutes of a place, the newest first, older ones at a touch. */
export function MinutesList({ area, onOpen }: { area: string; onOpen: (id: string) => void }) {
  const t = useTexts()
  return (
    <Paged<z.infer<typeof residentMinutesList>['rows'][number]> query={(page) => trpc.residentMinutes.list.queryOptions({ area, page })} none={t('resident.noMinutes')} more={t('resident.older')}>
      {(rows) => (
        <ul className="mt-minutes">
          {rows.map(({ id, title, body, heldAt }) => (
            <li key={id}>
              <button type="button" onClick={() => onOpen(id)}>
                <strong>{title}</strong>
                <small>
                  {dateText(heldAt)} · {body}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  )
}
