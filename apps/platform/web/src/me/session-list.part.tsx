import { useMutation, useQuery } from '@tanstack/react-query'
import { announce } from '@wuxin/web/announce'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { Moment } from '@wuxin/web/moment'
import { problemText } from '@wuxin/web/problem'
import { renewSession } from '@wuxin/web/session'
import { StateTag } from '@wuxin/web/state-tag'
import { Button, Skeleton } from '@wuxin/web/ui'
import { Popconfirm } from '@wuxin/web/ui-overlay'
import { renew, trpc } from '../api.ts'
import { deviceName } from './device.rules.ts'

/** The devices on which one is signed in; each can be signed out, or all at once. */
export function SessionList() {
  const t = useWords('platform')
  const { data, error, refetch } = useQuery(trpc.session.list.queryOptions())
  const end = useMutation(
    trpc.session.end.mutationOptions({
      onSuccess: () => {
        announce(t('me.ended'))
        void renew('session')
      },
    }),
  )
  const endAll = useMutation(trpc.session.endAll.mutationOptions({ onSuccess: () => renewSession() }))
  const problem = end.error ?? endAll.error
  return (
    <section className="wx-panel">
      <h2>{t('me.sessions')}</h2>
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} />}
      <ul className="wx-lines">
        {data?.map((session) => (
          <li key={session.id}>
            <strong>{deviceName(session.device) ?? t('me.unknownDevice')}</strong>
            <span className="wx-quiet">
              {session.address} · {t('me.signedIn')} <Moment at={session.startedAt} />
            </span>
            {session.isCurrent ? (
              <StateTag tone="done">{t('me.thisDevice')}</StateTag>
            ) : (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate({ id: session.id })}>
                {t('me.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && <p role="alert">{problemText(problem, 'platform')}</p>}
      <Popconfirm title={t('me.endAllSure')} onConfirm={() => endAll.mutate()}>
        <Button loading={endAll.isPending}>{t('me.endAll')}</Button>
      </Popconfirm>
    </section>
  )
}
