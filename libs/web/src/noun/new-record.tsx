import { announce } from '../announce.tsx'
import { useModule } from '../module-context.tsx'
import { modulePath } from '../module-path.ts'
import { PageHeader } from '../page-header.tsx'
import { renewModule } from '../query-client.ts'
import { useNavigate } from '../router.ts'
import { SchemaForm } from '../schema-form.tsx'
import type { ReactNode } from 'react'
import type { z } from 'zod'

interface Props<Schema extends z.ZodObject, Made> {
  title: string
  schema: Schema
  initial: Partial<z.input<Schema>>
  submit: (input: z.output<Schema>) => Promise<Made>
  /** Says what happens next. */
  next: (made: Made) => string
  /** The page of such records below the module: `orders`. */
  page: string
  draft: string
  submitLabel: string
  children: ReactNode
}

/** A page on which a record is begun; what is written stays on this device until it is sent, and then its own page opens. */
export function NewRecord<Schema extends z.ZodObject, Made extends { id: string }>({ title, next, page, children, ...form }: Props<Schema, Made>) {
  const module = useModule()
  const navigate = useNavigate()
  return (
    <section className="wx-page">
      <PageHeader title={title} />
      <div className="wx-panel wx-narrow">
        <SchemaForm<Schema, Made>
          {...form}
          onDone={(made) => {
            announce(next(made))
            void renewModule(module.id)
            void navigate(modulePath(module.id, `${page}/${made.id}`))
          }}
        >
          {children}
        </SchemaForm>
      </div>
    </section>
  )
}
