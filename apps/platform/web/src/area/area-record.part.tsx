import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { useWords } from '@wuxin/web/i18n'
import { useCan } from '@wuxin/web/module-context'
import { RecordPage } from '@wuxin/web/record-page'
import { useNavigate } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { Alert } from '@wuxin/web/ui'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { useHistory } from '../trace/history.part.tsx'
import { AreaBelow } from './area-below.part.tsx'
import { useAreaFacts } from './area-facts.part.tsx'
import { AreaPosts } from './area-posts.part.tsx'
import { AreaStepDrawer } from './area-step.form.tsx'
import { stepsAt, type AreaStep } from './area.rules.ts'
import { useBoundLeaders } from './use-bound-leaders.ts'

/** Who answers for a place, beside the leaders bound to it. */
const answering: readonly string[] = ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker']

/** What the register knows of one place, and what can be done to it. */
export function AreaRecord({ code }: { code: string }) {
  const t = useWords('platform')
  const can = useCan()
  const navigate = useNavigate()
  const [step, setStep] = useState<AreaStep | null>(null)
  const { data: area, error, refetch } = useQuery(trpc.areas.get.queryOptions({ code }))
  const { data: posts } = useQuery({ ...trpc.posts.list.queryOptions({ within: code, sort: 'area', size: 50 }), enabled: can('person:list', { area: code }) })
  const { data: rules } = useQuery(trpc.rules.inForce.queryOptions({ area: code, subject: 'platform.area' }))
  const { timeline, trace } = useHistory('Area', area && { id: area.id, area: code })
  const facts = useAreaFacts(area)
  const leaders = useBoundLeaders(code)
  if (!area) return <Arriving query={{ error, refetch }} rows={10} />

  const [main, ...more] = stepsAt(area, (permission) => can(permission, { area: code }))
  const here = posts?.rows.filter((post) => post.area === code) ?? []
  const rule = rules?.[0]
  return (
    <>
      <RecordPage
        code={area.code}
        title={area.name}
        state={
          <>
            {area.retired && <StateTag tone="explained">{t('area.retired')}</StateTag>}
            {area.risk && <StateTag tone={area.risk.isDue ? 'overdue' : 'dueSoon'}>{t(area.risk.isDue ? 'area.riskDue' : 'area.risk')}</StateTag>}
          </>
        }
        action={main && { label: t(`areaStep.${main}`), onClick: () => setStep(main) }}
        more={[
          ...(area.level === 'compound' || area.level === 'grid' ? [{ key: 'poster', label: t('poster.open'), onClick: () => void navigate(pathTo('areas', code, 'poster')) }] : []),
          { key: 'outline', label: t('outline.open'), onClick: () => void navigate(pathTo('areas', code, 'outline')) },
          ...more.map((each) => ({ key: each, label: t(`areaStep.${each}`), danger: each === 'retire', onClick: () => setStep(each) })),
        ]}
        notice={area.risk && <Alert type="warning" showIcon role="note" title={t('area.riskUntil', { day: area.risk.reviewOn })} description={area.risk.reason} />}
        facts={facts}
        timeline={timeline}
        accountability={{
          owners: [
            ...(area.responsibleUnit ? [{ label: t('fact.responsibleUnit'), name: area.responsibleUnit.name }] : []),
            ...[...leaders, ...here.filter((post) => answering.includes(post.role))].map((post) => ({ label: t(`duty.${post.role}`), name: post.person.name })),
          ],
          rule: rule && { name: rule.label, href: pathTo('rules', rule.id) },
          trace,
        }}
        related={{ slot: 'platform.area', payload: { code, level: area.level, name: area.name } }}
      >
        <AreaBelow code={code} level={area.level} />
        {posts && <AreaPosts posts={here} leaders={leaders} />}
      </RecordPage>
      {step && <AreaStepDrawer step={step} area={area} onClose={() => setStep(null)} />}
    </>
  )
}
