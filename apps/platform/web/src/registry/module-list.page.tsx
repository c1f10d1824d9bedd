import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@wuxin/web/empty-state'
import { say, useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { PageHeader } from '@wuxin/web/page-header'
import { Rows } from '@wuxin/web/rows'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { AttentionTags } from './attention-tags.part.tsx'
import { attentionsOf, byAttention, type Channel, type ModuleRow } from './module.rules.ts'
import { PartCell } from './part-cell.part.tsx'
import { SeenText } from './seen-text.part.tsx'

const partOf = ({ channels }: ModuleRow, part: Channel['part']) => channels.find((channel) => channel.part === part)

/** What is live of every module in the county, since when and by whom, and how it fares; what asks to be looked at comes first. */
export default function ModuleListPage() {
  const t = useWords('platform')
  const { data, error, refetch } = useQuery({ ...trpc.registry.list.queryOptions(), refetchInterval: 30_000 })
  const rows = (data ?? []).map((module) => ({ ...module, attentions: attentionsOf(module) })).sort((one, other) => byAttention(one.attentions, other.attentions))
  return (
    <>
      <PageHeader title={t('module.title')} count={data?.length} action={{ label: t('key.title'), quiet: true, href: pathTo('modules', 'keys') }} />
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 6 }} />}
      {data?.length === 0 && <EmptyState reason="nothing-yet" text={t('module.none')} hint={t('module.noneHint')} />}
      {rows.length > 0 && (
        <Rows
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => pathTo('modules', row.id)}
          columns={[
            { key: 'name', title: t('fact.name'), render: (row) => say(row.title) },
            { key: 'state', title: t('fact.state'), render: (row) => <AttentionTags attentions={row.attentions} /> },
            { key: 'web', title: t('module.part.web'), render: (row) => <PartCell channel={partOf(row, 'web')} /> },
            { key: 'service', title: t('module.part.service'), render: (row) => <PartCell channel={partOf(row, 'service')} /> },
            {
              key: 'seen',
              title: t('module.seen'),
              render: (row) => {
                const web = partOf(row, 'web')
                return web ? <SeenText seen={web.seen.live} /> : '—'
              },
            },
            {
              key: 'canary',
              title: t('module.canary'),
              render: (row) => {
                const web = partOf(row, 'web')
                if (!web?.canary) return '—'
                const { share, areas } = web.canary
                return (
                  <div className="wx-module-cell">
                    <span>{share === null ? t('module.places', { count: areas.length }) : t('module.shareOf', { share })}</span>
                    <SeenText seen={web.seen.canary} />
                  </div>
                )
              },
            },
          ]}
        />
      )}
    </>
  )
}
