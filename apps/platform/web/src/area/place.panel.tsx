import { useQuery } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useCan } from '@wuxin/web/module-context'
import { Link } from '@wuxin/web/router'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import '../platform.css'

/** Beside a record of another part: the place that it lies in, its mark of risk, and who answers there. */
export default function PlacePanel({ area: code }: { area: string }) {
  const t = useWords('platform')
  const can = useCan()
  const { data: area, error, refetch } = useQuery(trpc.areas.get.queryOptions({ code }))
  const { data: posts } = useQuery({ ...trpc.posts.list.queryOptions({ within: code, sort: 'area', size: 20 }), enabled: can('person:list', { area: code }) })
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!area) return <Skeleton active title={false} />
  const here = posts?.rows.filter((post) => post.area === code) ?? []
  return (
    <ul className="wx-lines wx-lines--plain">
      <li>
        <Link to={pathTo('areas', code)}>{area.path}</Link>
      </li>
      {area.risk && <li className="wx-warn">{t('area.riskShort', { reason: area.risk.reason })}</li>}
      {area.responsibleUnit && (
        <li>
          {t('fact.responsibleUnit')} {area.responsibleUnit.name}
        </li>
      )}
      {here.map((post) => (
        <li key={post.id}>
          {t(`duty.${post.role}`)} <Link to={pathTo('people', post.person.id)}>{post.person.name}</Link>
        </li>
      ))}
    </ul>
  )
}
