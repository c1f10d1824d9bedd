import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { listPath } from '@wuxin/web/list-path'
import { MaskedText } from '@wuxin/web/masked-text'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { useClickStep } from '@wuxin/web/use-click-step'
import { lazy, useState } from 'react'
import { client, trpc } from '../api.ts'
import { CertificatePanel } from '../certificate/certificate-panel.tsx'
import { minutesText } from '../record/minutes-text.ts'
import { TeamTag } from '../team/team-tag.tsx'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.tsx'
import { ConsentList } from './consent-list.tsx'
import type { VolunteerStepName } from './volunteer-steps.tsx'

const VolunteerDrawer = lazy(() => import('./volunteer-drawer.tsx'))

/** One volunteer: what they can do, in which teams, what they agreed to, and the certificates of what they did. */
export default function VolunteerPage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [open, setOpen] = useState<VolunteerStepName | null>(null)
  const query = useQuery(trpc.volunteers.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const trace = useTrace(traced, 'volunteers', can('trace:view') ? id : undefined)
  const { mutate, error } = useClickStep()
  if (!record) return <Arriving query={query} />
  const here = { area: record.area, units: record.units }
  const mayEdit = !record.left && can('volunteer:edit', here)
  const seen = { id: record.id, version: record.version }
  const { served, guardian, phone } = record
  const reveal = can('volunteer:unmask', here) ? client.volunteers.unmask.mutate : undefined
  const said = t('people.served', { count: served.records, length: minutesText(served.minutes, t) })
  const offer = (name: VolunteerStepName) => ({ label: t(`people.do.${name}`), onClick: () => setOpen(name) })
  return (
    <RecordPage
      title={record.name}
      state={<><StateTag tone={record.left ? 'waiting' : 'done'}>{t(record.left ? 'people.leftOnes' : 'people.serving')}</StateTag>{record.partyMember && <StateTag tone="underWay">{t('people.partyMember')}</StateTag>}{record.isMinor && <StateTag tone="dueSoon">{t('people.minor')}</StateTag>}</>}
      action={mayEdit && { ...offer('amend'), quiet: true }}
      more={mayEdit ? [{ key: 'leave', ...offer('leave'), danger: true }] : []}
      notice={<Notices error={error} />}
      facts={[
        { label: t('people.column.place'), value: record.place.path },
        { label: t('people.column.unit'), value: record.unit?.name },
        { label: t('people.label.phone'), value: phone && <MaskedText masked={phone} reveal={reveal && (async (reason) => (await reveal({ id: record.id, reason })).phone ?? '')} /> },
        { label: t('people.column.skills'), value: record.skills.join('、') },
        { label: t('people.column.teams'), value: record.teams.length > 0 ? record.teams.map((team) => <Link key={team.id} to={modulePath('volunteers', `teams/${team.id}`)}><TeamTag colour={team.colour} text={team.name} /> </Link>) : null },
        { label: t('people.fact.served'), value: <Link to={listPath('volunteers', 'records', { volunteer: record.id, chip: 'confirmed' })}>{said}</Link> },
        {
          label: t('people.label.guardian'),
          value: guardian && <><MaskedText masked={`${guardian.name} ${guardian.phone}`} reveal={reveal && (async (reason) => ((of) => (of ? `${of.name} ${of.phone}` : ''))((await reveal({ id: record.id, reason })).guardian))} /> {`（${guardian.relation}）`} <Moment at={guardian.agreedAt} as="day" /></>,
        },
        { label: t('people.column.registered'), value: <Moment at={record.registeredAt} as="day" /> },
        { label: t('people.fact.left'), value: record.leftReason, wide: true },
      ]}
      accountability={{ owners: [], trace }}
      drawer={open && <VolunteerDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      <section className="wx-panel">
        <h2>{t('people.label.consents')}</h2>
        <ConsentList
          consents={record.consents}
          onGive={mayEdit ? (purpose) => mutate({ step: () => client.volunteers.giveConsent.mutate({ ...seen, purpose }), said: t('people.done.giveConsent') }) : undefined}
          onWithdraw={mayEdit ? (purpose) => mutate({ step: () => client.volunteers.withdrawConsent.mutate({ ...seen, purpose }), said: t('people.done.withdrawConsent') }) : undefined}
        />
      </section>
      {can('own:keep') && <CertificatePanel volunteer={record.id} since={record.registeredAt} hasServed={served.records > 0} />}
    </RecordPage>
  )
}
