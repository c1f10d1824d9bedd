import { closeMatterInput, limits, type MatterRecord } from '@wuxin/blank/matter.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { queryClient } from '@wuxin/web/query-client'
import { Input } from '@wuxin/web/ui-form'
import { client, trpc } from './api.ts'
import { useTexts } from './texts.ts'

/** Asks how a matter ended. */
export default function MatterCloseForm({ record, onClose }: { record: MatterRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('do.close')}
      schema={closeMatterInput}
      fixed={{ id: record.id, version: record.version }}
      submit={client.matters.close.mutate}
      next={({ number }) => t('next.close', { number })}
      onDone={() => void queryClient.invalidateQueries(trpc.matters.pathFilter())}
      onClose={onClose}
      irreversible
    >
      <Field name="result" label={t('label.result')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={limits.words} showCount />
      </Field>
    </ActionDrawer>
  )
}
