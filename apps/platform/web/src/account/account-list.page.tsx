import { accountQuery, accountStates, type AccountRow } from '@wuxin/platform/account.schema'
import { useWords } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { Moment } from '@wuxin/web/moment'
import { StateTag } from '@wuxin/web/state-tag'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { choicesOf, pathTo } from '../text.ts'
import { AccountSteps } from './account-steps.part.tsx'
import { AccountForm } from './account.form.tsx'
import { InitialPassword, type NewPassword } from './initial-password.part.tsx'

const tones = { active: 'done', locked: 'dueSoon', disabled: 'explained' } as const

/** The accounts (账号): who may sign in, who is locked out or disabled. */
export default function AccountListPage() {
  const t = useWords('platform')
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  const [shown, setShown] = useState<NewPassword | null>(null)
  const mayManage = can('account:manage')
  return (
    <>
      <ListPage<typeof accountQuery, AccountRow>
        title={t('account.title')}
        schema={accountQuery}
        query={(input) => trpc.accounts.list.queryOptions(input)}
        rowKey={(row) => row.id}
        rowHref={(row) => pathTo('people', row.id)}
        chips={{ key: 'state', choices: choicesOf(accountStates, (state) => t(`account.state.${state}`)) }}
        action={mayManage && { label: t('account.add'), icon: 'plus', onClick: () => setAdding(true) }}
        columns={[
          { key: 'name', title: t('fact.personName'), sort: true, render: (row) => row.name },
          { key: 'userName', title: t('account.userName'), sort: true, render: (row) => <code>{row.userName}</code> },
          {
            key: 'state',
            isBadge: true,
            title: t('fact.state'),
            render: (row) => (
              <>
                <StateTag tone={tones[row.state]}>{t(`account.state.${row.state}`)}</StateTag>{' '}
                {row.state === 'locked' && row.lockedUntil && (
                  <span className="wx-quiet">
                    {t('account.until')} <Moment at={row.lockedUntil} />
                  </span>
                )}
              </>
            ),
          },
          { key: 'secondFactor', title: t('me.secondFactor'), render: (row) => t(row.hasSecondFactor ? 'me.on' : 'me.off') },
          {
            key: 'signedInAt',
            title: t('account.signedInAt'),
            sort: true,
            render: (row) => (row.signedInAt ? <Moment at={row.signedInAt} /> : t(row.mustChangePassword ? 'account.initial' : 'account.never')),
          },
          ...(mayManage ? [{ key: 'steps', title: '', render: (row: AccountRow) => <AccountSteps account={row} onPassword={setShown} /> }] : []),
        ]}
      />
      {isAdding && <AccountForm onClose={() => setAdding(false)} onPassword={setShown} />}
      {shown && <InitialPassword {...shown} onClose={() => setShown(null)} />}
    </>
  )
}
