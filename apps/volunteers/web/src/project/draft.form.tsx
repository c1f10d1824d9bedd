import { skipToken, useQuery } from '@tanstack/react-query'
import { limits } from '@wuxin/volunteers/limit.rules'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { Field } from '@wuxin/web/field'
import { Form, Input } from '@wuxin/web/ui-form'
import { useEffect } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The words of the contract: those of the county's form before anybody has changed them. */
export function DraftForm({ record }: { record: ProjectRecord }) {
  const t = useTexts()
  const form = Form.useFormInstance()
  const { data } = useQuery(trpc.projects.draft.queryOptions(record.contract ? skipToken : { id: record.id }))
  const words = data?.text
  useEffect(() => {
    if (words !== undefined && !form.getFieldValue('text')) form.setFieldValue('text', words)
  }, [words, form])
  return (
    <Field name="text" label={t('projects.label.text')} hint={t(record.edition > 0 ? 'projects.hint.redraft' : 'projects.hint.draft')}>
      <Input.TextArea autoSize={{ minRows: 14, maxRows: 24 }} maxLength={limits.contract} showCount />
    </Field>
  )
}
