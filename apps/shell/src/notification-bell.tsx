import { useMutation, useQuery } from '@tanstack/react-query'
import { useFaces, withTitle } from '@wuxin/web/faces'
import { addWords, words } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { Moment } from '@wuxin/web/moment'
import type { ModuleFace } from '@wuxin/web/module'
import { noticesPage, readNotices, watchNotices, type Notice } from '@wuxin/web/platform-api'
import { problemText } from '@wuxin/web/problem'
import { queryClient, renewEvery, renewModule } from '@wuxin/web/query-client'
import { Badge } from '@wuxin/web/ui'
import { Popover } from '@wuxin/web/ui-popover'
import { useEffect, useState } from 'react'
import { Link } from '@wuxin/web/router'
import { askNews, noticesKey as queryKey } from './notice-news.ts'
import { useShellWords } from './texts.ts'

/** The texts of the modules that speak in the notices. */
function useSpeakers(notices: readonly Notice[], faces: readonly ModuleFace[]): boolean {
  const speaking = faces.filter((face) => notices.some((notice) => notice.module === face.id))
  const { isSuccess } = useQuery({
    queryKey: ['wuxin', 'notice-words', ...speaking.map((face) => face.id)],
    queryFn: () => Promise.all(speaking.map((face) => addWords(face.id, face.locales))).then(() => true),
    staleTime: Infinity,
  })
  return isSuccess
}

/** The notices to oneself, live. Opening one marks it as read and asks again for what it leads to. */
export function NotificationBell() {
  const t = useShellWords()
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useQuery({ queryKey, queryFn: askNews, refetchInterval: renewEvery(120_000), retry: false })
  const { mutate } = useMutation({ mutationFn: readNotices, onSettled: () => queryClient.invalidateQueries({ queryKey }) })
  const rows = data?.rows ?? []
  const canSpeak = useSpeakers(rows, useFaces().faces)
  useEffect(() => watchNotices(() => void queryClient.invalidateQueries({ queryKey })), [])

  const hasUnread = (data?.unread ?? 0) > 0
  const content = (
    <div className="wx-notices">
      {error && <p role="alert">{problemText(error)}</p>}
      {!error && rows.length === 0 && <p className="wx-quiet">{t('bell.none')}</p>}
      {hasUnread && (
        <button type="button" className="wx-button wx-button--quiet" onClick={() => mutate('all')}>
          {t('bell.readAll')}
        </button>
      )}
      <ul>
        {canSpeak &&
          rows.map((notice) => (
            <li key={notice.id} data-unread={!notice.readAt || undefined}>
              <Link
                to={notice.link}
                onClick={() => {
                  setOpen(false)
                  void renewModule(notice.module)
                  if (!notice.readAt) mutate([notice.id])
                }}
              >
                {words(notice.module)(notice.text, withTitle(notice.params))}
              </Link>{' '}
              <Moment at={notice.at} as="relative" />
            </li>
          ))}
      </ul>
      <Link to={noticesPage} onClick={() => setOpen(false)}>
        {t('bell.all')}
      </Link>
    </div>
  )
  return (
    <Popover open={isOpen} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={content}>
      <button type="button" className="wx-top__button" aria-label={t('bell.label', { count: data?.unread ?? 0 })} aria-expanded={isOpen}>
        <Badge count={data?.unread ?? 0} size="small">
          <Icon name="bell" />
        </Badge>
      </button>
    </Popover>
  )
}
