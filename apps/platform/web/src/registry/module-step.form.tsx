import { turnStep, type TurnAction } from '@wuxin/platform/release.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { say, useWords } from '@wuxin/web/i18n'
import { useSession } from '@wuxin/web/session'
import { Input } from '@wuxin/web/ui-form'
import { z } from 'zod'
import { CanaryForm } from './canary.form.tsx'
import { ContractBreaks } from './contract-breaks.part.tsx'
import { shortVersion, type Channel, type ModuleView } from './module.rules.ts'
import { renewModules } from './renew-modules.ts'
import { useTurn } from './use-turn.ts'
import { VersionField } from './version-field.part.tsx'

const [liveStep, , plainStep, followStep] = turnStep.options

/** Going back and switching off are explained to those who come after; the service would take them without. */
const explainedStep = plainStep.extend({ reason: z.string().trim().min(2).max(200) })

interface Props {
  view: ModuleView
  channel: Channel
  action: TurnAction
  onClose: () => void
}

/** One step on a part of a module: give a version to all or to some, end that, go back, follow what is common, or switch the module off or on. */
export function ModuleStepDrawer({ view, channel, action, onClose }: Props) {
  const t = useWords('platform')
  const county = useSession().caller.county ?? ''
  const { turn, breaks } = useTurn(channel)
  const { part, revision } = channel
  // One process of a service works for every county.
  const on = { module: view.id, part, county: part === 'service' ? '' : county, revision }
  const drawer = {
    open: true,
    title: `${t(`module.step.${action}`)} · ${say(view.title)} · ${t(`module.part.${part}`)}`,
    onClose,
    onDone: () => void renewModules(),
    next: t(`module.next.${action}`),
    submitLabel: t(`module.step.${action}`),
  }
  const version = channel.canary?.version ?? channel.waiting?.version
  const about = <p className="wx-about wx-quiet">{t(`module.about.${action}`, { version: shortVersion((action === 'follow' ? channel.common : channel.previous)?.version ?? '') })}</p>
  const choice = (
    <Field name="version" label={t('module.version')}>
      <VersionField view={view} channel={channel} />
    </Field>
  )
  const below = (
    <>
      <Field name="reason" label={t('fact.reason')}>
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Field>
      <ContractBreaks breaks={breaks} />
    </>
  )
  if (action === 'canary') return <CanaryForm drawer={drawer} on={on} version={version} now={channel.canary} turn={turn} above={<>{about}{choice}</>} below={below} />
  if (action === 'live') {
    return (
      <ActionDrawer {...drawer} schema={liveStep} fixed={{ ...on, action }} initial={{ version }} submit={turn}>
        {about}
        {choice}
        {below}
      </ActionDrawer>
    )
  }
  if (action === 'follow') {
    return (
      <ActionDrawer {...drawer} schema={followStep} fixed={{ ...on, action }} submit={turn}>
        {about}
        {below}
      </ActionDrawer>
    )
  }
  return (
    <ActionDrawer {...drawer} schema={action === 'back' || action === 'off' ? explainedStep : plainStep} fixed={{ ...on, action }} submit={turn} irreversible={action === 'settle'}>
      {about}
      {below}
    </ActionDrawer>
  )
}
