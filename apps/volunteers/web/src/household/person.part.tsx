import { useMutation } from '@tanstack/react-query'
import type { householdPerson } from '@wuxin/volunteers/household.schema'
import { Facts } from '@wuxin/web/facts'
import { problemText } from '@wuxin/web/problem'
import { Alert, Button } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Who lives somewhere and where, as one look showed it. */
export type Person = z.infer<typeof householdPerson>

const call = (phone: string | null) => phone && <a href={`tel:${phone}`}>{phone}</a>

/** Name, number and door: shown after a reason was given, which stays in the trace, and gone with the page. `because` is the reason where the page knows it. */
export function PersonPart({ household, because, onShown }: { household: string; because?: string; onShown?: (person: Person) => void }) {
  const t = useTexts()
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const look = useMutation({ mutationFn: (why: string) => client.households.look.mutate({ id: household, reason: why }), onSuccess: onShown })
  const person = look.data
  return (
    <section className="wx-panel">
      <h2>{t('households.person')}</h2>
      {person ? (
        <>
          <Facts
            facts={[
              { label: t('households.label.name'), value: person.name },
              { label: t('households.label.phone'), value: call(person.phone) },
              { label: t('households.label.door'), value: `${person.building} ${person.door}` },
              { label: t('households.label.relative'), value: person.relative && <>{person.relative.name} {call(person.relative.phone)}</> },
              { label: t('households.label.needs'), value: person.needs, wide: true },
            ]}
          />
          <p className="wx-quiet">{t('households.lookKept')}</p>
        </>
      ) : isAsking ? (
        <form
          className="vt-ask"
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim()) look.mutate(reason.trim())
          }}
        >
          <label htmlFor={id}>{t('households.label.lookReason')}</label>
          <Input id={id} value={reason} maxLength={200} autoFocus required onChange={(event) => setReason(event.target.value)} />
          <Button htmlType="submit" type="primary" loading={look.isPending} disabled={!reason.trim()}>
            {t('households.do.look')}
          </Button>
        </form>
      ) : (
        <p className="wx-row">
          <Button loading={look.isPending} onClick={() => (because ? look.mutate(because) : setAsking(true))}>
            {t('households.do.look')}
          </Button>
          <span className="wx-quiet">{t(because ? 'households.lookHintBecause' : 'households.lookHint')}</span>
        </p>
      )}
      {look.error && <Alert type="error" showIcon role="alert" title={problemText(look.error, 'volunteers')} />}
    </section>
  )
}
