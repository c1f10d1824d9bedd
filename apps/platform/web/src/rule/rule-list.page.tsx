import { rulesQuery, type ruleRow } from '@wuxin/platform/rule.schema'
import { useWords } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { StateTag } from '@wuxin/web/state-tag'
import { useState } from 'react'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { choicesOf, pathTo } from '../text.ts'
import { RuleForm } from './rule.form.tsx'

type Row = z.output<typeof ruleRow>

/** The rules (制度) of the county: what is in force, what comes, and what one has still to acknowledge. */
export default function RuleListPage() {
  const t = useWords('platform')
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage<typeof rulesQuery, Row>
        title={t('rule.title')}
        schema={rulesQuery}
        query={(input) => trpc.rules.list.queryOptions(input)}
        rowKey={(row) => row.id}
        rowHref={(row) => pathTo('rules', row.id)}
        filters={[
          { kind: 'choice', key: 'toAcknowledge', label: t('rule.mine'), choices: [{ value: 'true', label: t('rule.toAcknowledge') }] },
          { kind: 'choice', key: 'state', label: t('fact.state'), none: t('rule.state.in_force'), choices: choicesOf(['coming', 'repealed', 'all'], (state) => t(`rule.state.${state}`)) },
          { kind: 'area', key: 'within', label: t('fact.place') },
        ]}
        action={can('rule:edit') && { label: t('rule.add'), icon: 'plus', onClick: () => setAdding(true) }}
        columns={[
          { key: 'name', title: t('rule.name'), sort: true, render: (row) => row.name },
          { key: 'edition', title: t('rule.edition'), render: (row) => t('rule.editionNumber', { edition: row.edition }) },
          { key: 'owner', title: t('rule.owner'), render: (row) => row.owner },
          { key: 'place', title: t('rule.place'), render: (row) => row.path },
          { key: 'inForceFrom', title: t('rule.inForce'), sort: true, render: (row) => t(row.inForceTo ? 'post.term' : 'post.since', { from: row.inForceFrom, to: row.inForceTo }) },
          {
            key: 'acknowledged',
            isBadge: true,
            title: t('rule.mine'),
            render: ({ bindsMe, acknowledgedAt, acknowledgeBy }) =>
              bindsMe && <StateTag tone={acknowledgedAt ? 'done' : 'dueSoon'}>{t(acknowledgedAt ? 'rule.acknowledged' : acknowledgeBy ? 'rule.acknowledgeBy' : 'rule.toAcknowledge', { day: acknowledgeBy })}</StateTag>,
          },
        ]}
      />
      {isAdding && <RuleForm onClose={() => setAdding(false)} />}
    </>
  )
}
