import { useMutation } from '@tanstack/react-query'
import { noticeQuery, type NoticeRow } from '@wuxin/platform/notice.schema'
import { useWords } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import type { ListQuery } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { problemText } from '@wuxin/web/problem'
import { StateTag } from '@wuxin/web/state-tag'
import { renew, trpc } from '../api.ts'
import { choicesOf } from '../text.ts'
import { NoticeText } from './notice-text.part.tsx'

/** One's own notices (通知), the newest first; opening one marks it as read. */
export default function NoticeListPage() {
  const t = useWords('platform')
  const read = useMutation(trpc.notices.markRead.mutationOptions({ onSuccess: () => renew('notices') }))
  return (
    <>
      {read.error && <p role="alert">{problemText(read.error, 'platform')}</p>}
      <ListPage<typeof noticeQuery, NoticeRow>
        title={t('notice.title')}
        schema={noticeQuery}
        searchable={false}
        query={(input) => trpc.notices.list.queryOptions(input) as ListQuery<NoticeRow> /* a list with the count of the unread beside it */}
        rowKey={(row) => row.id}
        chips={{ key: 'unread', choices: choicesOf(['true'], () => t('notice.unread')) }}
        emptyText={t('notice.none')}
        action={{ label: t('notice.readAll'), quiet: true, busy: read.isPending, onClick: () => read.mutate({ all: true }) }}
        columns={[
          { key: 'text', title: t('notice.text'), render: (row) => <NoticeText notice={row} onOpen={() => row.readAt === null && read.mutate({ ids: [row.id] })} /> },
          { key: 'at', title: t('notice.at'), width: 180, render: (row) => <Moment at={row.at} /> },
          { key: 'readAt', title: t('fact.state'), width: 120, isBadge: true, render: (row) => <StateTag tone={row.readAt ? 'waiting' : 'dueSoon'}>{t(row.readAt ? 'notice.read' : 'notice.unread')}</StateTag> },
        ]}
      />
    </>
  )
}
