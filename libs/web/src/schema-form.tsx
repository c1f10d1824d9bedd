import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import { dropFaults, showFaults } from './apply-field-errors.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { useDirty } from './dirty.ts'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import { FormContext, withoutBlanks } from './form-context.ts'
import { useWords } from './i18n.ts'
import { useModuleId } from './module-context.tsx'
import { renewModule } from './query-client.ts'
import { photoFaults } from './photos-on-their-way.ts'
import { faultOf, fieldText, problemOf, type FieldFault } from './problem.ts'

/** What a form is made of. */
export interface SchemaFormProps<Schema extends z.ZodObject, Result> {
  /** The module's own schema; what it refuses stands beside the fields, in the words of `fields.<code>`. */
  schema: Schema
  initial?: Partial<z.input<Schema>>
  /** Fields that the page sets itself: the record's id and version. As they stand when the form opens they are sent, whatever the page learns meanwhile, until a conflict has shown it. */
  fixed?: Partial<z.input<Schema>>
  submit: (values: z.output<Schema>) => Promise<Result>
  onDone?: (result: Result) => void
  /** Keeps what is written on this device under this name until it is sent. */
  draft?: string
  submitLabel?: string
  /** Says that the step cannot be taken back. */
  irreversible?: boolean
  /** Beside the main button. */
  extra?: ReactNode
  children: ReactNode
}

/** A form over a zod schema: checks before sending, shows what the service refuses, keeps drafts, survives a retry. */
export function SchemaForm<Schema extends z.ZodObject, Result>(props: SchemaFormProps<Schema, Result>) {
  const { schema, initial, fixed, draft } = props
  const t = useWords('web')
  const module = useModuleId()
  const [form] = Form.useForm()
  const [kept, setKept] = useState(() => (draft ? readDraft<object>(draft) : null))
  const [isDirty, setDirty] = useState(Boolean(kept))
  const [opened, setOpened] = useState(() => fixed)
  const [elsewhere, setElsewhere] = useState<FieldFault[]>([])
  const facts = useMemo(() => ({ schema, labels: new Map<string, string>() }), [schema])
  useDirty(isDirty)

  const { mutate, error, isPending } = useMutation({
    mutationFn: props.submit,
    onSuccess: (result) => {
      if (draft) dropDraft(draft)
      setDirty(false)
      props.onDone?.(result)
    },
    onError: (refusal) => {
      const { level, fields } = problemOf(refusal)
      showFaults(form, fields, module)
      if (level !== 'conflict') return
      setOpened(undefined)
      if (module) void renewModule(module)
    },
  })

  function send(values: object) {
    const given = withoutBlanks(schema, { ...values, ...(opened ?? fixed) })
    const read = schema.safeParse(given)
    const faults = read.success ? photoFaults() : read.error.issues.map((issue) => faultOf(issue, given))
    setElsewhere(showFaults(form, faults, module))
    if (read.success && faults.length === 0) mutate(read.data as z.output<Schema>) // the output of that very schema
  }

  function discard() {
    if (draft) dropDraft(draft)
    setKept(null)
    setDirty(false)
    form.resetFields()
    form.setFieldsValue(initial ?? {})
  }

  return (
    <FormContext value={facts}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...initial, ...kept }}
        onFinish={send}
        onValuesChange={(changed: object, values: object) => {
          setDirty(true)
          dropFaults(form, changed)
          if (draft) keepDraft(draft, values)
        }}
      >
        {kept && (
          <p className="wx-kept">
            {t('drawer.kept')}{' '}
            <Button size="small" type="link" onClick={discard}>
              {t('drawer.discard')}
            </Button>
          </p>
        )}
        {props.children}
        {elsewhere.length > 0 && <Alert type="error" showIcon role="alert" title={elsewhere.map((fault) => fieldText(fault, module)).join(' · ')} />}
        {error && <ConflictNotice error={error} />}
        {props.irreversible && <p className="wx-irreversible">{t('drawer.irreversible')}</p>}
        <div className="wx-form-actions">
          <Button type="primary" htmlType="submit" loading={isPending}>
            {props.submitLabel ?? t('drawer.submit')}
          </Button>
          {props.extra}
        </div>
      </Form>
    </FormContext>
  )
}
