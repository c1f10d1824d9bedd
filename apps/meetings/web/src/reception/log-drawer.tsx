import { limits } from '@wuxin/meetings/limit.rules'
import { logVisitInput } from '@wuxin/meetings/reception.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { refreshReception } from './refresh-reception.ts'
import { useReceptionArea } from './use-reception-area.ts'

/** 登记来访: with what somebody came, and who it was where they say so. */
export default function LogDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { compound } = useReceptionArea()
  return (
    <ActionDrawer
      open
      title={t('reception.do.logVisit')}
      schema={logVisitInput}
      initial={{ area: compound ?? undefined }}
      submit={client.reception.logVisit.mutate}
      next={({ number }) => t('reception.logged', { number })}
      onDone={() => void refreshReception()}
      onClose={onClose}
      draft="meetings.visit"
      submitLabel={t('reception.do.logVisit')}
    >
      <Field name="words" label={t('reception.label.words')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={limits.words} showCount />
      </Field>
      <Field name="name" label={t('reception.label.name')} hint={t('reception.hint.name')}>
        <Input maxLength={limits.name} autoComplete="off" />
      </Field>
      <Field name="phone" label={t('reception.label.phone')}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Field>
      <Field name="area" label={t('reception.label.area')}>
        <AreaPicker level="compound" />
      </Field>
    </ActionDrawer>
  )
}
