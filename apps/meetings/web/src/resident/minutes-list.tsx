import { useQueries } from '@tanstack/react-query'
import { BigButton } from '@wuxin/web/resident/big-button'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { dateText } from '@wuxin/web/time'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The published minutes of a place, the newest first, older ones at a touch. */
export function MinutesList({ area, onOpen }: { area: string; onOpen: (id: string) => void }) {
  const t = useTexts()
  const [pages, setPages] = useState(1)
  const answers = useQueries({ queries: Array.from({ length: pages }, (_, index) => trpc.residentMinutes.list.queryOptions({ area, page: index + 1 })) })
  const rows = answers.flatMap(({ data }) => data?.rows ?? [])
  const waiting = answers.find(({ error, isPending }) => error || isPending)
  const total = answers[0]?.data?.total ?? 0
  return (
    <section className="wx-part">
      {rows.length > 0 && (
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
      {waiting && <LookedUp query={waiting}>{() => null}</LookedUp>}
      {!waiting && rows.length === 0 && <p className="wx-quiet">{t('resident.noMinutes')}</p>}
      {!waiting && rows.length < total && (
        <BigButton plain onClick={() => setPages(pages + 1)}>
          {t('resident.older')}
        </BigButton>
      )}
    </section>
  )
}
