import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { isGroup, type CountyCategory } from '@wuxin/feedback/category.schema'
import { Arriving } from '@wuxin/web/arriving'
import { useCounty } from '@wuxin/web/county'
import { useCan } from '@wuxin/web/module-context'
import { PageHeader } from '@wuxin/web/page-header'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useClockText } from '../clock-text.ts'
import { useTexts } from '../texts.ts'
import { nameOf } from './category-name.ts'

const CategoryDrawer = lazy(() => import('./category-drawer.tsx'))

/** What cases are about in this county, group by group, with the time each may take. */
export default function CategoryListPage() {
  const t = useTexts()
  const clockText = useClockText()
  const county = useCounty()
  const mayEdit = useCan()('category:edit')
  const [edited, setEdited] = useState<CountyCategory | 'new' | null>(null)
  const query = useQuery(trpc.categories.list.queryOptions({ county }))
  const { data } = query
  if (!data) return <Arriving query={query} />
  return (
    <section className="wx-page">
      <PageHeader
        title={t('categories.title')}
        count={data.filter((each) => !isGroup(each.code)).length}
        action={mayEdit && { label: t('categories.add'), icon: 'plus', onClick: () => setEdited('new') }}
      />
      <div className="fb-categories">
        {data.filter((each) => isGroup(each.code)).map((group) => (
          <section key={group.code} className="wx-panel">
            <h2>
              <small>{group.code}</small> {nameOf(group)}
              {mayEdit && <Button type="link" size="small" onClick={() => setEdited(group)}>{t('categories.edit')}</Button>}
            </h2>
            <ul>
              {data.filter((each) => !isGroup(each.code) && each.code.startsWith(group.code)).map((each) => (
                <li key={each.code} data-off={!each.active || undefined}>
                  <small>{each.code}</small>
                  <span>{nameOf(each)}</span>
                  <span className="wx-row">
                    {each.emergency && <StateTag tone="overdue">{t('case.emergency')}</StateTag>}
                    {!each.active && <StateTag tone="waiting">{t('categories.off')}</StateTag>}
                  </span>
                  <span className="wx-quiet">{each.handle ? clockText(each.handle) : t('categories.byDefault')}</span>
                  {mayEdit && <Button type="link" size="small" aria-label={t('categories.editOne', { name: nameOf(each) })} onClick={() => setEdited(each)}>{t('categories.edit')}</Button>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {edited && (
        <Suspense>
          <CategoryDrawer county={county} category={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </section>
  )
}
