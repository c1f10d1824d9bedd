import { addMatterInput } from '@wuxin/culture/matter.schema'
import { commonLimits } from '@wuxin/platform/limit.rules'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { renewModule } from '@wuxin/web/query-client'
import { Input } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Asks what a new matter is about, and where. */
export default function MatterAddForm({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('list.add')}
      schema={addMatterInput}
      submit={client.matters.add.mutate}
      next={({ number }) => t('list.added', { number })}
      onDone={() => void renewModule('culture')}
      onClose={onClose}
      draft="culture.add"
    >
      <Field name="title" label={t('label.title')}>
        <Input maxLength={commonLimits.title} />
      </Field>
      <Field name="area" label={t('label.area')}>
        <AreaPicker />
      </Field>
      <WordsField label={t('label.words')} />
    </ActionDrawer>
  )
}
