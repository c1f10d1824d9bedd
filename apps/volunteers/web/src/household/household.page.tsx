import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { householdRules, type HouseholdAction } from '@wuxin/volunteers/household.rules'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { LooksLog } from '../curtain/looks-log.part.tsx'
import { useTexts } from '../texts.ts'
import { CarersPart, type CarerView } from './carers.part.tsx'
import { householdTitle } from './household-columns.tsx'
import { householdFacts } from './household-facts.tsx'
import { householdNextText } from './household-next-text.ts'
import { HouseholdStateTag } from './household-state-tag.tsx'
import type { HouseholdStepName } from './household-steps.tsx'
import { householdTimeline } from './household-timeline.ts'
import { householdWarnings } from './household-warnings.ts'
import { LooksPart } from './looks.part.tsx'
import { PersonPart, type Person } from './person.part.tsx'
import { VisitsPart } from './visits.part.tsx'

const HouseholdDrawer = lazy(() => import('./household-drawer.tsx'))
const WithdrawDrawer = lazy(() => import('./withdraw-drawer.tsx'))
const ReleaseDrawer = lazy(() => import('./release-drawer.tsx'))
const AmendDrawer = lazy(() => import('./amend-drawer.tsx'))

type Open = { name: HouseholdStepName | 'withdrawConsent' | 'amend' } | { name: 'release'; carer: CarerView }

/** One household's file: what is due and who cares; who lives there only behind a look, for those assigned. */
export default function HouseholdPage() {
  const t = useTexts()
  const { caller } = useSession()
  const { id } = useParams()
  const [open, setOpen] = useState<Open | null>(null)
  const [person, setPerson] = useState<Person | null>(null)
  const query = useQuery(trpc.households.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const rule = useRule('volunteers.household', record?.steps[0] && { area: record.area, began: record.steps[0].at })
  if (!record) return <Arriving query={query} />
  const main = householdRules.nextAction(record, caller)
  const mayRelease = householdRules.mayDo('release', record, caller)
  const keeps = record.mayRead && record.carers.some((each) => each.person === caller.id && each.post === 'keeper' && each.status === 'accepted')
  // A release belongs to a row, and whoever changes the people has looked at them.
  const isOffered = (action: HouseholdAction) => action !== 'release' && (action !== 'amend' || person !== null)
  const offer = (action: HouseholdAction) => ({ label: t(`households.do.${action}`), onClick: () => setOpen({ name: action } as Open) }) // whatever a person may do, but `release`
  const close = () => setOpen(null)
  return (
    <RecordPage
      code={record.number}
      title={householdTitle(record, t)}
      state={<HouseholdStateTag state={record.state} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={main && offer(main)}
      more={householdRules.actionsFor(record, caller).filter((action) => action !== main && isOffered(action)).map((action) => ({ key: action, ...offer(action), danger: action === 'end' || action === 'withdrawConsent' }))}
      way={{ steps: (['consent', 'pair', 'care'] as const).map((key) => ({ key, label: t(`households.way.${key}`) })), now: record.state === 'ended' ? null : record.state }}
      notice={<Notices warnings={householdWarnings(record, caller, t)} waits={!main && householdNextText(record, null)} />}
      facts={householdFacts(record, t)}
      timeline={householdTimeline(record, t)}
      accountability={{ owners: record.carers.filter(({ status }) => status === 'accepted').map(({ post, name }) => ({ label: t(`households.posts.${post}`), name })), rule }}
      drawer={
        open &&
        (open.name === 'release' ? (
          <ReleaseDrawer record={record} carer={open.carer} onClose={close} />
        ) : open.name === 'withdrawConsent' ? (
          <WithdrawDrawer record={record} onClose={close} />
        ) : open.name === 'amend' ? (
          person && <AmendDrawer record={record} person={person} onClose={close} />
        ) : (
          <HouseholdDrawer key={open.name} name={open.name} record={record} onClose={close} />
        ))
      }
    >
      {record.mayRead && <PersonPart household={record.id} onShown={setPerson} />}
      <CarersPart carers={record.carers} onRelease={mayRelease ? (carer) => setOpen({ name: 'release', carer }) : undefined} />
      {record.mayRead && <VisitsPart visits={record.visits} />}
      {record.curtain && <LooksLog household={record.id} today={record.today} />}
      {keeps && <LooksPart household={record.id} />}
    </RecordPage>
  )
}
