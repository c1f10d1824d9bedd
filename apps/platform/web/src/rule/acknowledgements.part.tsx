import { useQuery } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { Skeleton } from '@wuxin/web/ui'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import '../platform.css'

/** How many of those whom a rule binds have acknowledged it, and for those who keep the rule, who has not. */
export function Acknowledgements({ id, bound, acknowledged, mayList }: { id: string; bound: number; acknowledged: number; mayList: boolean }) {
  const t = useWords('platform')
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery({ ...trpc.rules.acknowledgements.queryOptions({ id }), enabled: isOpen })
  return (
    <section className="wx-panel">
      <h2>{t('rule.acknowledgements')}</h2>
      <p>{t('rule.acknowledgedOf', { acknowledged, bound, percent: bound ? Math.round((100 * acknowledged) / bound) : 0 })}</p>
      {mayList && !isOpen && bound > acknowledged && (
        <button type="button" className="wx-button wx-button--quiet" onClick={() => setOpen(true)}>
          {t('rule.whoHasNot', { count: bound - acknowledged })}
        </button>
      )}
      {isOpen && !data && !error && <Skeleton active title={false} />}
      {isOpen && error && <LoadFailed error={error} retry={() => void refetch()} />}
      {isOpen && data && (
        <ul className="wx-lines wx-lines--columns">
          {[...data]
            .sort((one, other) => Number(one.at !== null) - Number(other.at !== null))
            .map(({ person, at }) => (
              <li key={person.id}>
                <Link to={pathTo('people', person.id)}>{person.name}</Link>
                {at ? <Moment at={at} /> : <span className="wx-warn">{t('rule.notYet')}</span>}
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}
