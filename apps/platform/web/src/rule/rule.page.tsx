import { useMutation, useQuery } from '@tanstack/react-query'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { useWords } from '@wuxin/web/i18n'
import { useCan } from '@wuxin/web/module-context'
import { problemText } from '@wuxin/web/problem'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { Alert } from '@wuxin/web/ui'
import { useState } from 'react'
import { renew, trpc } from '../api.ts'
import { pathTo, useToday } from '../text.ts'
import { useHistory } from '../trace/history.part.tsx'
import { Acknowledgements } from './acknowledgements.part.tsx'
import { RuleEditions } from './rule-editions.part.tsx'
import { RuleStepDrawer } from './rule-step.form.tsx'
import { ruleStateOn } from './rule.rules.ts'

const tones = { coming: 'waiting', in_force: 'done', repealed: 'explained' } as const

/** One rule (制度): its text in force and all editions, whom it binds, and who has acknowledged it. */
export default function RulePage() {
  const t = useWords('platform')
  const today = useToday()
  const kit = useWords('web')
  const can = useCan()
  const { id = '' } = useParams()
  const [step, setStep] = useState<'publish' | 'repeal' | null>(null)
  const { data: rule, error, refetch } = useQuery(trpc.rules.get.queryOptions({ id }))
  const { timeline, trace } = useHistory('Rule', rule)
  const acknowledge = useMutation(
    trpc.rules.acknowledge.mutationOptions({
      onSuccess: () => {
        announce(t('rule.thanks'))
        void renew('rules', 'audit')
      },
    }),
  )
  if (!rule) return <Arriving query={{ error, refetch }} />

  const state = ruleStateOn(today, rule)
  const mayEdit = can('rule:edit', { area: rule.area }) && state !== 'repealed'
  const mustAcknowledge = rule.bindsMe && rule.acknowledgedAt === null && state !== 'repealed'
  return (
    <>
      <RecordPage
        title={rule.name}
        state={
          <>
            <StateTag tone={tones[state]}>{t(`rule.state.${state}`)}</StateTag>
            <span className="wx-quiet">{t('rule.editionNumber', { edition: rule.edition })}</span>
          </>
        }
        action={
          mustAcknowledge
            ? { label: t('rule.acknowledge'), busy: acknowledge.isPending, onClick: () => acknowledge.mutate({ id, edition: rule.edition }) }
            : mayEdit && { label: t('rule.publish'), quiet: true, onClick: () => setStep('publish') }
        }
        more={
          mayEdit
            ? [
                ...(mustAcknowledge ? [{ key: 'publish', label: t('rule.publish'), onClick: () => setStep('publish') }] : []),
                { key: 'repeal', label: t('rule.repeal'), danger: true, onClick: () => setStep('repeal') },
              ]
            : []
        }
        notice={
          <>
            {mustAcknowledge && <Alert type="warning" showIcon role="note" title={t(rule.acknowledgeBy ? 'rule.pleaseAcknowledgeBy' : 'rule.pleaseAcknowledge', { day: rule.acknowledgeBy })} />}
            {acknowledge.error && <Alert type="error" showIcon role="alert" title={problemText(acknowledge.error, 'platform')} />}
          </>
        }
        facts={[
          { label: t('rule.owner'), value: rule.owner },
          { label: t('rule.place'), value: <Link to={pathTo('areas', rule.area)}>{rule.path}</Link> },
          { label: t('rule.inForce'), value: t(rule.inForceTo ? 'post.term' : 'post.since', { from: rule.inForceFrom, to: rule.inForceTo }) },
          { label: t('rule.binds'), value: rule.roles.map((role) => kit(`roles.${role}`)).join(t('listComma')), wide: true },
        ]}
        timeline={timeline}
        accountability={{ owners: [{ label: t('rule.owner'), name: rule.owner }], trace }}
      >
        <RuleEditions key={rule.edition} editions={rule.editions} shown={rule.edition} />
        <Acknowledgements id={id} bound={rule.bound} acknowledged={rule.acknowledged} mayList={mayEdit} />
      </RecordPage>
      {step && <RuleStepDrawer step={step} rule={rule} onClose={() => setStep(null)} />}
    </>
  )
}
