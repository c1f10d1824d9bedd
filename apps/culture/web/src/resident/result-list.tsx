import type { PublishedList } from '@wuxin/culture/contest-view.schema'
import { Paged } from '@wuxin/web/resident/follow/paged'
import { dateText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The published results of a place, the newest first, older ones at a touch. */
export function ResultList({ area, onOpen }: { area: string; onOpen: (id: string) => void }) {
  const t = useTexts()
  return (
    <Paged<PublishedList['rows'][number]> query={(page) => trpc.results.list.queryOptions({ area, page })} none={t('results.empty')} more={t('results.older')}>
      {(rows) => (
        <ul className="cr-results">
          {rows.map(({ id, title, event, publishedAt }) => (
            <li key={id}>
              <button type="button" onClick={() => onOpen(id)}>
                <strong>{title}</strong>
                <small>
                  {dateText(publishedAt)} · {event.name}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  )
}
