import './my.css'
import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { Facts } from '@wuxin/web/facts'
import { Notices } from '@wuxin/web/notices'
import { PageHeader } from '@wuxin/web/page-header'
import { useClickStep } from '@wuxin/web/use-click-step'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { client, trpc } from '../api.ts'
import { CertificatePanel } from '../certificate/certificate-panel.tsx'
import { TeamTag } from '../team/team-tag.tsx'
import { useTexts } from '../texts.ts'
import { ConsentList } from '../volunteer/consent-list.tsx'
import { RegisterOwn } from './register-own.tsx'

const AmendOwnDrawer = lazy(() => import('./amend-own-drawer.tsx'))

/** 我的登记: what is kept of oneself, what one agreed to, one's certificates, and all of it to take along; or the form to register with. */
export default function RegistrationPage() {
  const t = useTexts()
  const [isAmending, setAmending] = useState(false)
  const query = useQuery(trpc.own.me.queryOptions())
  const { mutate, error } = useClickStep()
  const { data: own } = query
  if (own === undefined) return <Arriving query={query} />
  if (own === null) return <RegisterOwn />
  const seen = { id: own.id, version: own.version }
  return (
    <div className="vo-my">
      <PageHeader title={t('own.registration')} />
      <Notices error={error} warnings={own.left ? [t('own.left')] : []} />
      {own.left ? (
        <RegisterOwn isAgain />
      ) : (
        <>
          <section className="wx-panel">
            <div className="wx-panel__head">
              <h2>{t('own.kept')}</h2>
              <Button size="small" onClick={() => setAmending(true)}>{t('own.do.amend')}</Button>
            </div>
            <Facts
              facts={[
                { label: t('people.label.name'), value: own.name },
                { label: t('people.column.place'), value: own.place.path },
                { label: t('people.label.phone'), value: own.phone },
                { label: t('people.column.skills'), value: own.skills.join('、') },
                { label: t('people.column.unit'), value: own.unit?.name },
                { label: t('people.column.teams'), value: own.teams.length > 0 ? own.teams.map((team) => <TeamTag key={team.id} colour={team.colour} text={team.name} />) : null },
                { label: t('people.label.guardian'), value: own.guardian && `${own.guardian.name} ${own.guardian.phone}（${own.guardian.relation}）` },
              ]}
            />
          </section>
          <section className="wx-panel">
            <h2>{t('own.consents')}</h2>
            <ConsentList
              consents={own.consents}
              onGive={(purpose) => mutate({ step: () => client.own.giveConsent.mutate({ ...seen, purpose }), said: t('people.done.giveConsent') })}
              onWithdraw={(purpose) => mutate({ step: () => client.own.withdrawConsent.mutate({ ...seen, purpose }), said: t('people.done.withdrawConsent') })}
            />
          </section>
        </>
      )}
      <CertificatePanel volunteer={own.id} since={own.registeredAt} hasServed={own.served.records > 0} />
      <section className="wx-panel">
        <a className="wx-button" href="/api/volunteers/own.xlsx" download>{t('own.export')}</a>
        <p className="wx-quiet">{t('own.exportHint')}</p>
      </section>
      <Suspense>{isAmending && <AmendOwnDrawer own={own} onClose={() => setAmending(false)} />}</Suspense>
    </div>
  )
}
