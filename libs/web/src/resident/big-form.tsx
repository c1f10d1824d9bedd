import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../i18n.ts'
import { useModule } from '../module-context.tsx'
import { problemOf, unsentText } from '../problem.ts'
import { renewModule } from '../query-client.ts'
import { BigButton } from './big-button.tsx'
import { useOnline } from './offline-banner.tsx'
import type { ResidentForm } from './use-resident-form.ts'

/** What a resident's form is sent with. */
export interface BigFormProps<Answer> {
  form: Pick<ResidentForm<object>, 'clear' | 'refuse'>
  /** Brings what checks it, zod among it, which a form can be drawn and written on without: it is asked for once somebody writes. */
  inputs: () => Promise<unknown>
  /** Sends what was checked; null where the check refused it. */
  send: () => Promise<Answer | null>
  onSent: (answer: Answer) => void
  /** What the button says, where that is not 发送. */
  button?: string
  /** Stands below the button. */
  note?: ReactNode
  children: ReactNode
}

/** A form on a phone: its fields, why it was not taken, and one large button, which waits while nothing can be sent. */
export function BigForm<Answer>({ form, inputs, send, onSent, button, note, children }: BigFormProps<Answer>) {
  const t = useWords('web')
  const { id } = useModule()
  const isOnline = useOnline()
  const { mutate, error, isPending } = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      if (answer === null) return
      form.clear()
      onSent(answer)
    },
    onError: (refusal) => {
      form.refuse(refusal)
      if (problemOf(refusal).code === 'TRANSITION_NOT_ALLOWED') void renewModule(id)
    },
  })
  const standing = isPending ? t('resident.sending') : isOnline ? (button ?? t('resident.send')) : t('resident.sendLater')
  return (
    <form
      onInput={() => void inputs().catch(() => null)}
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      {children}
      {error && <p role="alert">{unsentText(error, id)}</p>}
      <BigButton submit busy={isPending} disabled={!isOnline}>
        {standing}
      </BigButton>
      {note && <p className="wx-quiet">{note}</p>}
    </form>
  )
}
