import './ordered.css'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './i18n.ts'
import { Icon } from './icon.tsx'

interface Props {
  /** The list's key in the schema. */
  name: string
  title: string
  hint: string
  /** Rows that stay; one unless told otherwise. */
  least?: number
  most: number
  addLabel: string
  /** A new row beside those that are there, before anybody has written in it. */
  blank: (rows: readonly unknown[]) => object
  /** The fields of a row, by its place in the list. */
  children: (row: number, index: number) => ReactNode
}

/** Rows of a form in an order that people give them. */
export function OrderedInput({ name, title, hint, least = 1, most, addLabel, blank, children }: Props) {
  const t = useWords('web')
  const form = Form.useFormInstance()
  return (
    <Form.List name={name}>
      {(rows, { add, remove, move }) => (
        <fieldset className="wx-ordered">
          <legend>{title}</legend>
          <p className="wx-quiet">{hint}</p>
          <ol>
            {rows.map(({ key, name: row }, index) => (
              <li key={key}>
                <div className="wx-ordered__fields">{children(row, index)}</div>
                <span className="wx-ordered__tools">
                  <Button type="text" disabled={index === 0} aria-label={t('ordered.up', { nth: index + 1 })} onClick={() => move(index, index - 1)}>
                    ↑
                  </Button>
                  <Button type="text" disabled={index === rows.length - 1} aria-label={t('ordered.down', { nth: index + 1 })} onClick={() => move(index, index + 1)}>
                    ↓
                  </Button>
                  <Button type="text" disabled={rows.length <= least} aria-label={t('ordered.drop', { nth: index + 1 })} onClick={() => remove(row)}>
                    <Icon name="close" />
                  </Button>
                </span>
              </li>
            ))}
          </ol>
          <Button disabled={rows.length >= most} onClick={() => add(blank(form.getFieldValue(name) as unknown[]))}>
            {addLabel}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
