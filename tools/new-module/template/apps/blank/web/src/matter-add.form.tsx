import { addMatterInput, limits } from '@wuxin/blank/matter.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { queryClient } from '@wuxin/web/query-client'
import { Input } from '@wuxin/web/ui-form'
import { client, trpc } from './api.ts'
import { useTexts } from './texts.ts'

/** Asks what a new matter is about, and where. */
export default function MatterAddForm({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('list.add')}
      schema={addMatterInput}
      submit={client.matters.add.mutate}
      next={({ number }) => t('next.add', { number })}
      onDone={() => void queryClient.invalidateQueries(trpc.matters.pathFilter())}
      onClose={onClose}
    >
      <Field name="title" label={t('label.title')}>
        <Input maxLength={limits.title} />
      </Field>
      <Field name="area" label={t('label.area')}>
        <AreaPicker />
      </Field>
      <Field name="words" label={t('label.words')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={limits.words} showCount />
      </Field>
    </ActionDrawer>
  )
}
