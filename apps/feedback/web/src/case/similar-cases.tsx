import { useQuery } from '@tanstack/react-query'
import { prefixAt } from '@wuxin/platform/area'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CaseStateTag } from './case-state-tag.tsx'

/** 相似诉求: the latest cases of this kind in this compound, but for the one in view; nothing where there are none. */
export function SimilarCases({ area, category, except }: { area: string; category: string; except?: string }) {
  const t = useTexts()
  const { data } = useQuery(trpc.cases.list.queryOptions({ area: prefixAt(area, 'compound') ?? area, category, size: 6 }))
  const similar = data?.rows.filter(({ id }) => id !== except) ?? []
  if (!similar.length) return null
  return (
    <section className="wx-panel">
      <h2>{t('case.similar')}</h2>
      <ul className="fb-similar">
        {similar.map((each) => (
          <li key={each.id}>
            <Link to={modulePath('feedback', `cases/${each.id}`)}>{each.title}</Link>
            <span className="wx-quiet">
              {each.place.name} · <Moment at={each.reportedAt} as="day" />
            </span>
            <CaseStateTag row={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}
