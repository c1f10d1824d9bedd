import { limits } from '@wuxin/meetings/limit.rules'
import { Field } from '@wuxin/web/field'
import { Icon } from '@wuxin/web/icon'
import { Button } from '@wuxin/web/ui'
import { Form, Input, InputNumber } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { OwnerInput } from './owner-input.tsx'

/** 交办: what is given to whom, by when; a resolution that is carried out has one at least. */
export function TasksInput({ area }: { area: string }) {
  const t = useTexts()
  return (
    <Form.List name="tasks">
      {(rows, { add, remove }) => (
        <fieldset className="mg-tasks">
          <legend>{t('meetings.task.title')}</legend>
          {rows.map(({ key, name }, index) => (
            <div key={key} className="mg-task">
              <p className="mg-task__head">
                <strong>{t('meetings.task.nth', { place: index + 1 })}</strong>
                {rows.length > 1 && (
                  <button type="button" className="wx-button wx-button--quiet" aria-label={t('meetings.task.remove', { place: index + 1 })} onClick={() => remove(name)}>
                    <Icon name="close" />
                  </button>
                )}
              </p>
              <Field name={[name, 'title']} label={t('meetings.task.what')}>
                <Input maxLength={limits.title} />
              </Field>
              <Field name={[name, 'ownerUnit']} label={t('meetings.task.owner')}>
                <OwnerInput area={area} />
              </Field>
              <Field name={[name, 'days']} label={t('meetings.task.days')} hint={t('meetings.task.daysHint')}>
                <InputNumber min={1} max={250} precision={0} />
              </Field>
              <Field name={[name, 'words']} label={t('meetings.task.words')}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={limits.words} />
              </Field>
            </div>
          ))}
          <Button disabled={rows.length >= limits.tasks} onClick={() => add({})}>
            {t('meetings.task.add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
