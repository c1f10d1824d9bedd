import './route.css'
import { limits } from '@wuxin/patrols/limit.rules'
import { placeKinds } from '@wuxin/patrols/place.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Icon } from '@wuxin/web/icon'
import { Button } from '@wuxin/web/ui'
import { Form, Input, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** Checkpoints in the order in which one walks: each with its name, kind and place; those that are there keep their code wherever they are moved. */
export function CheckpointsInput() {
  const t = useTexts()
  const area = Form.useWatch<string | null | undefined>('area') ?? undefined
  return (
    <Form.List name="checkpoints">
      {(rows, { add, remove, move }) => (
        <fieldset className="pr-checkpoints">
          <legend>{t('routes.column.checkpoints')}</legend>
          <p className="wx-quiet">{t('routes.hint.checkpoints')}</p>
          <ol>
            {rows.map(({ key, name }, index) => (
              <li key={key}>
                <div className="pr-checkpoints__fields">
                  <Field name={[name, 'name']} label={t('routes.label.checkpoint', { nth: index + 1 })}>
                    <Input maxLength={limits.name} />
                  </Field>
                  <Field name={[name, 'placeKind']} label={t('routes.column.placeKind')}>
                    <Select options={choicesOf(placeKinds, (kind) => t(`placeKinds.${kind}`))} />
                  </Field>
                  <Field name={[name, 'area']} label={t('routes.column.place')}>
                    <AreaPicker within={area} />
                  </Field>
                  <Field name={[name, 'spot']} label={t('routes.label.spot')}>
                    <Input maxLength={limits.spot} />
                  </Field>
                </div>
                <span className="pr-checkpoints__tools">
                  <Button type="text" disabled={index === 0} aria-label={t('routes.do.up', { nth: index + 1 })} onClick={() => move(index, index - 1)}>
                    ↑
                  </Button>
                  <Button type="text" disabled={index === rows.length - 1} aria-label={t('routes.do.down', { nth: index + 1 })} onClick={() => move(index, index + 1)}>
                    ↓
                  </Button>
                  <Button type="text" disabled={rows.length === 1} aria-label={t('routes.do.drop', { nth: index + 1 })} onClick={() => remove(name)}>
                    <Icon name="close" />
                  </Button>
                </span>
              </li>
            ))}
          </ol>
          <Button disabled={rows.length >= limits.checkpoints} onClick={() => add({ id: null, area, placeKind: 'stairwell' })}>
            {t('routes.do.addCheckpoint')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
