import { walkInInput } from '@wuxin/culture/sign-up.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useModule } from '@wuxin/web/module-context'
import { renewModule } from '@wuxin/web/query-client'
import { Input, InputNumber } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 现场报名: somebody without a sign-up, as long as there is room. */
export default function WalkInDrawer({ event, onClose }: { event: string; onClose: () => void }) {
  const t = useTexts()
  const module = useModule()
  return (
    <ActionDrawer
      open
      title={t('signUps.do.walkIn')}
      schema={walkInInput}
      initial={{ heads: 1 }}
      fixed={{ event }}
      submit={(given) => client.signUps.walkIn.mutate(given)}
      next={({ attendedHeads }) => t('signUps.walkedIn', { count: attendedHeads ?? 0 })}
      onDone={() => void renewModule(module.id)}
      onClose={onClose}
      submitLabel={t('signUps.do.came')}
    >
      <Field name="name" label={t('signUps.label.name')}>
        <Input maxLength={20} autoComplete="off" />
      </Field>
      <Field name="heads" label={t('signUps.headsThere')}>
        <InputNumber min={1} max={10} precision={0} />
      </Field>
      <Field name="phone" label={t('signUps.label.phone')} hint={t('signUps.hint.walkIn')}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Field>
    </ActionDrawer>
  )
}
