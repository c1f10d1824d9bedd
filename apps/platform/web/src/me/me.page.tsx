import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { useWords } from '@wuxin/web/i18n'
import { PageHeader } from '@wuxin/web/page-header'
import { Alert } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { PasswordForm } from './password.form.tsx'
import { SecondFactor } from './second-factor.part.tsx'
import { SessionList } from './session-list.part.tsx'
import '../platform.css'

/** Oneself (我的账号): posts, password, second factor, and where one is signed in. */
export default function MePage() {
  const t = useWords('platform')
  const kit = useWords('web')
  const { data: me, error, refetch } = useQuery(trpc.session.me.queryOptions())
  if (!me) return <Arriving query={{ error, refetch }} rows={10} />
  return (
    <>
      <PageHeader title={t('me.title')} />
      {me.mustChangePassword && <Alert type="warning" showIcon role="note" className="wx-notice" title={t('me.mustChange')} />}
      <div className="wx-me">
        <section className="wx-panel">
          <h2>{t('me.who', { name: me.name, userName: me.userName })}</h2>
          {me.grants.length === 0 && !me.mustChangePassword && <p className="wx-quiet">{t('me.noPosts')}</p>}
          <ul className="wx-lines">
            {me.grants.map((grant) => (
              <li key={`${grant.role} ${grant.area} ${grant.unit}`}>
                <strong>{kit(`roles.${grant.role}`)}</strong>
                <span>{grant.areaPath || grant.areaName}</span>
                {grant.unitName && <span className="wx-quiet">{grant.unitName}</span>}
              </li>
            ))}
          </ul>
        </section>
        <PasswordForm />
        <SecondFactor isOn={me.hasSecondFactor} account={me.userName ?? me.name} />
        <SessionList />
      </div>
    </>
  )
}
