import { useMutation } from '@tanstack/react-query'
import type { Sign } from '@wuxin/volunteers/curtain.rules'
import type { WatchView } from '@wuxin/volunteers/curtain.schema'
import { announce } from '@wuxin/web/announce'
import { modulePath } from '@wuxin/web/module-path'
import { problemText } from '@wuxin/web/problem'
import { renewModule } from '@wuxin/web/query-client'
import { Link, useNavigate } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { clockText } from '@wuxin/web/time'
import { Popconfirm } from '@wuxin/web/ui-overlay'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { LookTag } from './look-tag.tsx'

/** One of one's own households today: one tap in the window that is open; no sign leads on to the alarm. */
export function WatchCard({ watch }: { watch: WatchView }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { id, number, name, building, place, looks, open, standingIn, alarm } = watch
  const check = useMutation({
    mutationFn: (sign: Sign) => client.curtain.check.mutate({ id, sign }),
    onSuccess: ({ sign, alarm: raised }) => {
      announce(t(`curtain.done.${sign}`))
      if (raised && sign === 'none') void navigate(modulePath('volunteers', `alarms/${raised.id}`))
    },
    onSettled: () => renewModule('volunteers'),
  })
  const maySay = open !== null && open.status !== 'seen'
  return (
    <li className="wx-panel vt-watch" data-open={maySay || undefined}>
      <div className="vt-watch__head">
        <h2>
          <Link to={modulePath('volunteers', `households/${id}`)}>
            {building} · {name}
          </Link>
        </h2>
        {standingIn && <StateTag tone="dueSoon">{t('curtain.standingIn')}</StateTag>}
      </div>
      <p className="wx-quiet">
        {place.name} · {number}
      </p>
      <p className="wx-row">{looks.map((look) => <LookTag key={look.window} look={look} />)}</p>
      {alarm && (
        <p role="alert">
          <Link to={modulePath('volunteers', `alarms/${alarm.id}`)}>{t('curtain.alarm', { number: alarm.number, state: t(`alarms.states.${alarm.state}`) })}</Link>
        </p>
      )}
      {maySay && (
        <div className="vt-watch__say">
          <button type="button" className="wx-button wx-button--main" disabled={check.isPending} aria-busy={check.isPending || undefined} onClick={() => check.mutate('seen')}>
            {t('curtain.do.seen')}
          </button>
          {open.status === 'open' && (
            <Popconfirm title={t('curtain.noneAsk')} description={t('curtain.noneMeans')} okText={t('curtain.do.noneSure')} cancelText={t('curtain.do.lookAgain')} onConfirm={() => check.mutate('none')}>
              <button type="button" className="wx-button" disabled={check.isPending}>
                {t('curtain.do.none')}
              </button>
            </Popconfirm>
          )}
        </div>
      )}
      {open?.status === 'seen' && open.at && <p className="wx-quiet">{t('curtain.seenBy', { who: open.by ?? '', at: clockText(open.at) })}</p>}
      {check.error && <p role="alert">{problemText(check.error, 'volunteers')}</p>}
    </li>
  )
}
