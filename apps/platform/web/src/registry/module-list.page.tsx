import { useQuery } from '@tanstack/react-query'
import { useFaces } from '@wuxin/web/faces'
import { say, useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { Moment } from '@wuxin/web/moment'
import { PageHeader } from '@wuxin/web/page-header'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'

/** What is published (模块): which version of each part is live, since when and by whom, and whether its service answers. */
export default function ModuleListPage() {
  const t = useWords('platform')
  const { faces } = useFaces()
  const { data, error, refetch } = useQuery({ ...trpc.registry.list.queryOptions(), refetchInterval: 30_000 })
  const nameOf = (id: string) => {
    const face = faces.find((each) => each.id === id)
    return face ? say(face.title) : id
  }
  return (
    <>
      <PageHeader title={t('module.title')} count={data?.length} />
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 6 }} />}
      {data && (
        <Rows
          rows={data}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', title: t('fact.name'), render: (row) => nameOf(row.id) },
            { key: 'id', title: t('module.id'), render: (row) => <code>{row.id}</code> },
            { key: 'service', title: t('module.service'), render: (row) => <StateTag tone={row.service === 'up' ? 'done' : 'overdue'}>{t(`module.${row.service}`)}</StateTag> },
            { key: 'version', title: t('module.version'), render: (row) => <code>{row.version}</code> },
            { key: 'since', title: t('module.since'), render: (row) => <Moment at={row.since} /> },
            { key: 'publishedBy', title: t('module.publishedBy'), render: (row) => row.publishedBy },
            { key: 'files', title: t('module.files'), render: (row) => row.files },
            { key: 'previous', title: t('module.previous'), render: (row) => (row.previous ? <code>{row.previous}</code> : '—') },
          ]}
        />
      )}
    </>
  )
}
