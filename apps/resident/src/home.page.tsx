import { useQuery } from '@tanstack/react-query'
import { useFaces } from '@wuxin/web/faces'
import { startFederation } from '@wuxin/web/federation'
import { say, useWords } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { problemText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { Link, useLocation } from '@wuxin/web/resident/light-router'
import { doorsOf, newsOf, type Door } from './doors.ts'

function DoorLink({ door: { door, icon, href }, reason }: { door: Door; reason: string }) {
  const t = useWords('resident')
  const className = door === 'report' ? 'wx-door wx-door--main' : 'wx-door'
  if (!href) {
    return (
      <p className={className} aria-disabled>
        <Icon name={icon} />
        {t(`doors.${door}`)}
        <small>{reason}</small>
      </p>
    )
  }
  return (
    <Link className={className} to={href}>
      <Icon name={icon} />
      {t(`doors.${door}`)}
    </Link>
  )
}

/** The doors, and below them the news. */
export function HomePage() {
  const t = useWords('resident')
  const { search } = useLocation()
  const registry = useQuery({ queryKey: ['wuxin', 'registry'], queryFn: startFederation, staleTime: Infinity, retry: 1 })
  return (
    <>
      <h1>{t('greeting')}</h1>
      {registry.error && (
        <div role="alert">
          <p>{problemText(registry.error)}</p>
          <BigButton plain onClick={() => void registry.refetch()}>
            {t('again')}
          </BigButton>
        </div>
      )}
      <Doors search={search} isListed={registry.isSuccess} isSomeOff={registry.data?.modules.some((module) => module.isOff) ?? false} />
    </>
  )
}

function Doors({ search, isListed, isSomeOff }: { search: string; isListed: boolean; isSomeOff: boolean }) {
  const t = useWords('resident')
  const { faces, absent, isLoading } = useFaces()
  const reason = !isListed || isLoading ? t('opening') : absent.length || isSomeOff ? t('away') : t('closed')
  const news = newsOf(faces, search)
  return (
    <>
      <nav className="wx-doors" aria-label={t('greeting')}>
        {doorsOf(faces, search).map((door) => (
          <DoorLink key={door.door} door={door} reason={reason} />
        ))}
      </nav>
      {news.length > 0 && (
        <section className="wx-news">
          <h2>{t('news')}</h2>
          <ul>
            {news.map(({ label, href }) => (
              <li key={href}>
                <Link to={href}>{say(label)}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
