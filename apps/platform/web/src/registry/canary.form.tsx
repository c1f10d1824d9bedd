import { canaryAudience, turnStep, type TurnStep } from '@wuxin/platform/release.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { InputNumber, Radio } from '@wuxin/web/ui-form'
import { useState, type ReactNode } from 'react'
import { choicesOf } from '../text.ts'
import { AreasField } from './areas-field.part.tsx'
import type { Channel } from './module.rules.ts'

const canaryStep = turnStep.options[1].omit({ audience: true })
const [toShare, toAreas] = canaryAudience.options
const shareForm = canaryStep.extend(toShare.shape)
const areasForm = canaryStep.extend(toAreas.shape)

type Audience = 'share' | 'areas'

/** Users out of a hundred who are given a version first, unless one says otherwise. */
const usualShare = 20

interface Props {
  drawer: { open: boolean; title: string; onClose: () => void; onDone: () => void; next: string; submitLabel: string }
  on: Pick<TurnStep, 'module' | 'part' | 'county' | 'revision'>
  version: string | undefined
  /** The canary that runs already, and whom it reaches. */
  now: Channel['canary']
  turn: (step: TurnStep) => Promise<{ revision: number }>
  /** What stands above and below the question to whom. */
  above: ReactNode
  below: ReactNode
}

/** Gives a version to some first (灰度): a share of the users, or everybody in some places. */
export function CanaryForm({ drawer, on, version, now, turn, above, below }: Props) {
  const t = useWords('platform')
  const [audience, setAudience] = useState<Audience>(now?.areas.length ? 'areas' : 'share')
  const initial = { version, share: now?.share ?? usualShare, areas: now?.areas }
  const fixed = { ...on, action: 'canary' as const }
  const fields = (whom: ReactNode) => (
    <>
      {above}
      <Radio.Group className="wx-audience" aria-label={t('module.audience')} value={audience} onChange={({ target }) => setAudience(target.value as Audience) /* one of the two below */} options={choicesOf(['share', 'areas'], (each) => t(`module.to.${each}`))} />
      {whom}
      {below}
    </>
  )
  if (audience === 'share') {
    return (
      <ActionDrawer {...drawer} schema={shareForm} fixed={fixed} initial={initial} submit={({ share, ...step }) => turn({ ...step, audience: { share } })}>
        {fields(
          <Field name="share" label={t('module.share')} hint={t('module.shareHint')}>
            <InputNumber min={1} max={99} precision={0} suffix="%" />
          </Field>,
        )}
      </ActionDrawer>
    )
  }
  return (
    <ActionDrawer {...drawer} schema={areasForm} fixed={fixed} initial={initial} submit={({ areas, ...step }) => turn({ ...step, audience: { areas } })}>
      {fields(
        <Field name="areas" label={t('module.areas')} hint={t('module.areasHint')}>
          <AreasField />
        </Field>,
      )}
    </ActionDrawer>
  )
}
