import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { say, useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useCan } from '@wuxin/web/module-context'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { AttentionTags } from './attention-tags.part.tsx'
import { ModuleStepDrawer } from './module-step.form.tsx'
import { attentionsOf, nextStep, type PartStep } from './module.rules.ts'
import { PartPanel } from './part-panel.part.tsx'
import { useModuleHistory } from './use-module-history.tsx'

/** One module (模块): how it stands and what to do next, what is live of its pages and its service, and what was done with it. */
export default function ModulePage() {
  const t = useWords('platform')
  const can = useCan()
  const { id = '' } = useParams()
  const [step, setStep] = useState<PartStep | null>(null)
  const { data: view, error, refetch } = useQuery({ ...trpc.registry.get.queryOptions({ id }), refetchInterval: 30_000 })
  const timeline = useModuleHistory(view?.history ?? [])
  if (!view) return <Arriving query={{ error, refetch }} />

  const next = can('module:turn') ? nextStep(view) : null
  const turned = view.channels.find(({ part }) => part === step?.part)
  return (
    <>
      <RecordPage
        code={view.id}
        title={say(view.title)}
        state={<AttentionTags attentions={attentionsOf(view)} />}
        action={next && { label: `${t(`module.part.${next.part}`)} · ${t(`module.step.${next.action}`)}`, onClick: () => setStep(next) }}
        notice={error && <LoadFailed error={error} retry={() => void refetch()} />}
        facts={[
          { label: t('module.answers'), value: <StateTag tone={view.service === 'up' ? 'done' : 'overdue'}>{t(`module.${view.service}`)}</StateTag> },
          { label: t('module.publishers'), value: <Link to={pathTo('modules', 'keys')}>{t('key.title')}</Link> },
        ]}
        timeline={timeline}
        accountability={{ owners: view.channels.map((channel) => ({ label: t(`module.part.${channel.part}`), name: channel.by })) }}
      >
        {view.channels.map((channel) => (
          <PartPanel key={channel.part} view={view} channel={channel} onStep={setStep} />
        ))}
      </RecordPage>
      {step && turned && <ModuleStepDrawer view={view} channel={turned} action={step.action} onClose={() => setStep(null)} />}
    </>
  )
}
