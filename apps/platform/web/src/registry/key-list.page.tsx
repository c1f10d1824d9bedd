import { useQuery } from '@tanstack/react-query'
import type { publisherKeyRow } from '@wuxin/platform/release.schema'
import { EmptyState } from '@wuxin/web/empty-state'
import { say, useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useCan } from '@wuxin/web/module-context'
import { Moment } from '@wuxin/web/moment'
import { PageHeader } from '@wuxin/web/page-header'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import { Skeleton } from '@wuxin/web/ui'
import { useState } from 'react'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { KeyForm } from './key.form.tsx'
import { RevokeKey } from './revoke-key.part.tsx'
import { VersionCode } from './version-code.part.tsx'

type Key = z.output<typeof publisherKeyRow>

/** The keys (发布密钥) by which departments sign what they publish: for which modules, since when, and which are revoked. */
export default function KeyListPage() {
  const t = useWords('platform')
  const mayTurn = useCan()('module:turn')
  const [isEnrolling, setEnrolling] = useState(false)
  const { data: keys, error, refetch } = useQuery(trpc.registry.keys.queryOptions())
  const { data: modules = [] } = useQuery(trpc.registry.list.queryOptions())
  const nameOf = (id: string) => {
    const module = modules.find((each) => each.id === id)
    return id === '*' ? t('key.every') : module ? say(module.title) : id
  }
  /** The installation's own key is no county's: none can revoke it. */
  const isRevocable = ({ county, revokedAt }: Key) => mayTurn && county !== '' && revokedAt === null
  return (
    <>
      <PageHeader
        title={t('key.title')}
        count={keys?.length}
        action={mayTurn && { label: t('key.enrol'), icon: 'plus', onClick: () => setEnrolling(true) }}
      >
        <Link to={pathTo('modules')}>{t('module.title')}</Link>
      </PageHeader>
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!keys && !error && <Skeleton active paragraph={{ rows: 4 }} />}
      {keys?.length === 0 && <EmptyState reason="nothing-yet" text={t('key.none')} hint={t('key.noneHint')} />}
      {keys && keys.length > 0 && (
        <Rows
          rows={keys}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', title: t('fact.name'), render: (row) => row.name },
            { key: 'fingerprint', title: t('fact.fingerprint'), render: (row) => <VersionCode version={row.fingerprint} /> },
            { key: 'modules', title: t('fact.module'), render: (row) => row.modules.map(nameOf).join(t('listComma')) },
            { key: 'since', title: t('key.since'), render: (row) => [<Moment key="at" at={row.enrolledAt} />, ` · ${row.enrolledBy}`] },
            {
              key: 'state',
              title: t('fact.state'),
              render: ({ revokedAt }) =>
                revokedAt ? (
                  <span className="wx-row">
                    <StateTag tone="explained">{t('key.revoked')}</StateTag> <Moment at={revokedAt} />
                  </span>
                ) : (
                  <StateTag tone="done">{t('key.holds')}</StateTag>
                ),
            },
            ...(mayTurn ? [{ key: 'steps', title: t('account.steps'), render: (row: Key) => (isRevocable(row) ? <RevokeKey id={row.id} name={row.name} /> : '—') }] : []),
          ]}
        />
      )}
      {isEnrolling && <KeyForm choices={modules.map(({ id }) => ({ value: id, label: `${nameOf(id)}（${id}）` }))} onClose={() => setEnrolling(false)} />}
    </>
  )
}
