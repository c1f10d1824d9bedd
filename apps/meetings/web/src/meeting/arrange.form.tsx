import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { Field } from '@wuxin/web/field'
import { Form } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { BodyPicker } from './body-picker.tsx'
import { suggestedMeeting } from './suggested-meeting.ts'
import { WhenForm } from './when.form.tsx'

/** Which body meets, and when; once the body is chosen, what is known of its meetings stands there already. */
export function ArrangeForm() {
  const t = useTexts()
  const cache = useQueryClient()
  const { getFieldValue, setFieldsValue } = Form.useFormInstance()
  const chosen = Form.useWatch<string | null | undefined>('body')
  const { data: body } = useQuery(trpc.bodies.get.queryOptions(chosen ? { id: chosen } : skipToken))
  async function suggest(id: string | null) {
    if (!id) return
    const { title, ...rest } = suggestedMeeting(await cache.fetchQuery(trpc.bodies.get.queryOptions({ id })), t)
    setFieldsValue({ ...(getFieldValue('title') ? {} : { title }), ...(getFieldValue('place') ? {} : rest) })
  }
  return (
    <>
      <Field name="body" label={t('meetings.label.body')} hint={body ? t('meetings.hint.queue', { count: body.openTopics }) : undefined}>
        <BodyPicker onChoose={(id) => void suggest(id)} />
      </Field>
      <WhenForm />
    </>
  )
}
