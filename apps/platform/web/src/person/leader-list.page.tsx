import { leadersQuery, type leaderRow } from '@wuxin/platform/leader.schema'
import { useWords } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import { Link } from '@wuxin/web/router'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import '../platform.css'

type Row = z.output<typeof leaderRow>

/** The county's leaders and the communities and compounds bound to each (包抓). */
export default function LeaderListPage() {
  const t = useWords('platform')
  return (
    <ListPage<typeof leadersQuery, Row>
      title={t('leader.title')}
      schema={leadersQuery}
      query={(input) => trpc.leaders.list.queryOptions(input)}
      rowKey={(row) => row.person.id}
      rowHref={(row) => pathTo('people', row.person.id)}
      filters={[{ kind: 'area', key: 'within', label: t('fact.place') }]}
      emptyText={t('leader.none')}
      columns={[
        { key: 'name', title: t('fact.personName'), sort: true, width: 160, render: (row) => row.person.name },
        {
          key: 'bound',
          title: t('leader.bound'),
          render: ({ bound }) => (
            <ul className="wx-lines wx-lines--plain">
              {bound.map((place) => (
                <li key={place.post}>
                  <Link to={pathTo('areas', place.code)}>{place.path}</Link>
                  <span className="wx-quiet">{t('post.since', { from: place.since })}</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
