import { Checkbox, Form, Switch } from 'antd'
import { use, type ReactElement } from 'react'
import { FormContext, isRequired } from './form-context.ts'

/** One field of a form, by its key in the schema, which also says whether it must be filled. */
export function Field({ name, label, hint, children }: {
  name: string | (string | number)[]
  label: string
  hint?: string
  /** One control with `value` and `onChange`. */
  children: ReactElement
}) {
  const facts = use(FormContext)
  const path = [name].flat()
  facts?.labels.set(path.join('.'), label)
  const isSwitch = children.type === Switch || children.type === Checkbox
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      required={facts ? isRequired(facts.schema, path) : undefined}
      valuePropName={isSwitch ? 'checked' : 'value'}
    >
      {children}
    </Form.Item>
  )
}
