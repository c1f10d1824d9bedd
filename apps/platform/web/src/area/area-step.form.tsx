import { describeAreaInput, renameAreaInput, retireAreaInput } from '@wuxin/platform/area.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Input } from '@wuxin/web/ui-form'
import { client, renew } from '../api.ts'
import { AreaAddForm } from './area-add.form.tsx'
import type { AreaStep, AreaView } from './area.rules.ts'
import { CompoundForm } from './compound.form.tsx'
import { GridForm } from './grid.form.tsx'
import { RiskForm } from './risk.form.tsx'

interface Props {
  area: AreaView
  onClose: () => void
}

/** After any step everything that names the place is asked for again. */
const renewed = () => void renew('areas', 'compounds', 'audit')

/** The drawer of one step: what it needs, and what it did. */
export function AreaStepDrawer({ step, area, onClose }: Props & { step: AreaStep }) {
  const t = useWords('platform')
  const { code, version } = area
  const common = { open: true, title: `${t(`areaStep.${step}`)} · ${area.name}`, onClose, onDone: renewed, fixed: { code, version }, next: t(`areaNext.${step}`) }
  if (step === 'add') return <AreaAddForm parent={area} onClose={onClose} />
  if (step === 'describeCompound') return <CompoundForm area={area} drawer={common} />
  if (step === 'arrangeGrid') return <GridForm area={area} drawer={common} />
  if (step === 'flagRisk' || step === 'clearRisk') return <RiskForm step={step} drawer={common} />
  if (step === 'rename') {
    return (
      <ActionDrawer {...common} schema={renameAreaInput} initial={{ name: area.name }} submit={(input) => client.areas.rename.mutate(input)}>
        <Field name="name" label={t('fact.name')}>
          <Input maxLength={40} />
        </Field>
      </ActionDrawer>
    )
  }
  if (step === 'describe') {
    return (
      <ActionDrawer {...common} fixed={{ code, version, position: area.position }} schema={describeAreaInput} initial={{ brand: area.brand }} submit={(input) => client.areas.describe.mutate(input)}>
        <Field name="brand" label={t('fact.brand')} hint={t('area.brandHint')}>
          <Input maxLength={60} />
        </Field>
      </ActionDrawer>
    )
  }
  return (
    <ActionDrawer {...common} schema={retireAreaInput} submit={(input) => client.areas[step].mutate(input)}>
      <Field name="reason" label={t('fact.reason')}>
        <Input.TextArea rows={4} maxLength={200} showCount />
      </Field>
    </ActionDrawer>
  )
}
