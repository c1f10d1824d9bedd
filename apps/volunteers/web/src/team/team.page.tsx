import { skipToken, useQuery } from '@tanstack/react-query'
import type { TeamRecord } from '@wuxin/volunteers/team.schema'
import { Arriving } from '@wuxin/web/arriving'
import { listPath } from '@wuxin/web/list-path'
import { useCan } from '@wuxin/web/module-context'
import { useNow } from '@wuxin/web/now'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { dateTimeText } from '@wuxin/web/time'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { justServed, type ServiceTimes } from '../my/service-times.rules.ts'
import { minutesText } from '../record/minutes-text.ts'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.tsx'
import { TeamMembers } from './team-members.tsx'
import type { TeamStepName } from './team-steps.tsx'
import { TeamTag } from './team-tag.tsx'

const TeamDrawer = lazy(() => import('./team-drawer.tsx'))
const ReportServiceDrawer = lazy(() => import('../my/report-service-drawer.tsx'))

/** One team: what it is there for, who is in it, and what they did this year. */
export default function TeamPage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [open, setOpen] = useState<{ name: TeamStepName; member: TeamRecord['members'][number] | null } | null>(null)
  const [times, setTimes] = useState<ServiceTimes | null>(null)
  const now = dateTimeText(useNow())
  const own = useQuery({ ...trpc.own.me.queryOptions(), enabled: can('own:keep') })
  const query = useQuery(trpc.teams.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const trace = useTrace(traced, 'teams', can('trace:view') ? id : undefined)
  if (!record) return <Arriving query={query} />
  const mayEdit = !record.closed && can('team:edit', { area: record.area })
  const current = record.members.filter(({ isCurrent }) => isCurrent)
  const leads = !record.closed && current.some(({ volunteer, position }) => position === 'leader' && volunteer.id === own.data?.id)
  const tell = { label: t('teams.do.tell'), onClick: () => setTimes(justServed(60, now)) }
  const start = (name: TeamStepName, member: TeamRecord['members'][number] | null = null) => setOpen({ name, member })
  const { served } = record
  const said = t('teams.served', { ...served, length: minutesText(served.minutes, t) })
  return (
    <RecordPage
      title={record.name}
      state={<><TeamTag colour={record.colour} text={record.duty} />{record.closed && <StateTag tone="waiting">{t('teams.closedOne')}</StateTag>}</>}
      action={mayEdit ? { label: t('teams.do.join'), onClick: () => start('join') } : leads && tell}
      more={mayEdit ? [...(current.length > 0 ? [{ key: 'tell', ...tell }] : []), ...(['amend', 'close'] as const).map((key) => ({ key, label: t(`teams.do.${key}`), onClick: () => start(key), danger: key === 'close' }))] : []}
      facts={[
        { label: t('teams.column.place'), value: record.place.path },
        { label: t('teams.column.leader'), value: record.leader ?? t('teams.leaderNone') },
        { label: t('teams.fact.served'), value: can('record:list') ? <Link to={listPath('volunteers', 'records', { team: record.id, chip: 'confirmed' })}>{said}</Link> : said },
        { label: t('teams.label.words'), value: record.words, wide: true },
        { label: t('teams.fact.closed'), value: record.closedReason, wide: true },
      ]}
      accountability={{ owners: record.leader ? [{ label: t('teams.positions.leader'), name: record.leader }] : [], trace }}
      drawer={
        <>
          {open && <TeamDrawer key={open.name} {...open} record={record} onClose={() => setOpen(null)} />}
          {times && <ReportServiceDrawer times={times} area={record.area} team={{ id: record.id, members: current.map(({ volunteer: { id: value, name: label } }) => ({ value, label })) }} onClose={() => setTimes(null)} />}
        </>
      }
    >
      <section className="wx-panel">
        <h2>{t('teams.members')}</h2>
        <TeamMembers members={record.members} mayRead={can('volunteer:list')} onLeave={mayEdit ? (member) => start('leave', member) : undefined} />
      </section>
    </RecordPage>
  )
}
