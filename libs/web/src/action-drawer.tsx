import { Button, Drawer } from 'antd'
import type { z } from 'zod'
import { announce } from './announce.tsx'
import { useWords } from './i18n.ts'
import { SchemaForm, type SchemaFormProps } from './schema-form.tsx'
import { usePhone } from './use-phone.ts'

/** What a step's drawer is made of; the form's own parts are those of `SchemaForm`. */
export interface ActionDrawerProps<Schema extends z.ZodObject, Result> extends Omit<SchemaFormProps<Schema, Result>, 'extra'> {
  open: boolean
  title: string
  onClose: () => void
  /** Says what happens next and when, after the step is taken. */
  next: string | ((result: Result) => string)
}

/** On a phone: as tall as what stands in it, and never over the whole page. */
const asTallAsNeeded = { wrapper: { height: 'auto' }, section: { height: 'auto', maxHeight: '85vh' } }

/** A step of a record: a drawer with only what the step needs; afterwards a line says what happens next. */
export function ActionDrawer<Schema extends z.ZodObject, Result>({ open, title, onClose, next, onDone, ...form }: ActionDrawerProps<Schema, Result>) {
  const t = useWords('web')
  const isPhone = usePhone()
  return (
    <Drawer open={open} title={title} onClose={onClose} destroyOnHidden placement={isPhone ? 'bottom' : 'right'} size={isPhone ? undefined : 480} styles={isPhone ? asTallAsNeeded : undefined}>
      <SchemaForm<Schema, Result>
        {...form}
        extra={<Button onClick={onClose}>{t('drawer.cancel')}</Button>}
        onDone={(result) => {
          announce(typeof next === 'string' ? next : next(result))
          onDone?.(result)
          onClose()
        }}
      />
    </Drawer>
  )
}
