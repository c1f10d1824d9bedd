import { limits } from '@wuxin/patrols/limit.rules'
import { placeKinds } from '@wuxin/patrols/place.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { OrderedInput } from '@wuxin/web/ordered-input'
import { Form, Input, Select } from '@wuxin/web/ui-form'
import { KeptField } from '../kept-field.tsx'
import { useTexts } from '../texts.ts'

/** Checkpoints in the order in which one walks: each with its name, kind and place; those that are there keep their code wherever they are moved. */
export function CheckpointsInput({ within }: { within?: string }) {
  const t = useTexts()
  const typed = Form.useWatch<string | null | undefined>('area')
  const area = within ?? typed ?? undefined
  return (
    <OrderedInput
      name="checkpoints"
      title={t('routes.column.checkpoints')}
      hint={t('routes.hint.checkpoints')}
      most={limits.checkpoints}
      addLabel={t('routes.do.addCheckpoint')}
      blank={() => ({ id: null, area, placeKind: 'stairwell' })}
    >
      {(row, index) => (
        <>
          <KeptField name={[row, 'id']} />
          <KeptField name={[row, 'position']} />
          <Field name={[row, 'name']} label={t('routes.label.checkpoint', { nth: index + 1 })}>
            <Input maxLength={limits.name} />
          </Field>
          <Field name={[row, 'placeKind']} label={t('routes.column.placeKind')}>
            <Select options={choicesOf(placeKinds, (kind) => t(`placeKinds.${kind}`))} />
          </Field>
          <Field name={[row, 'area']} label={t('routes.column.place')}>
            <AreaPicker within={area} />
          </Field>
          <Field name={[row, 'spot']} label={t('routes.label.spot')}>
            <Input maxLength={limits.spot} />
          </Field>
        </>
      )}
    </OrderedInput>
  )
}
