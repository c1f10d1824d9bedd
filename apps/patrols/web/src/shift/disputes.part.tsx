import { useMutation } from '@tanstack/react-query'
import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import { Moment } from '@wuxin/web/moment'
import { usePlaceName } from '@wuxin/web/names'
import { problemText } from '@wuxin/web/problem'
import { renewModule } from '@wuxin/web/query-client'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import './disputes.css'

type Dispute = ShiftRecord['disputed'][number]

/** What a field says, as its form says it. */
function useValueText(field: string, value: string | null): string {
  const t = useTexts()
  const place = usePlaceName(field === 'area' ? value : null)
  if (value === null || value === '') return '—'
  if (field === 'area') return place
  const group = { kind: 'kinds', grade: 'grades', outcome: 'walk.outcomes' }[field]
  return group ? t(`${group}.${value}`) : value
}

function Value({ field, value }: { field: string; value: string | null }) {
  return <>{useValueText(field, value)}</>
}

/** One field that both changed, with what it was, what each says, and the choice; who chose, once it is made. */
function OneDispute({ shift, dispute }: { shift: string; dispute: Dispute }) {
  const t = useTexts()
  const { id: conflict, field, base, phone, office, by, at, settled } = dispute
  const { mutate, isPending, error } = useMutation({ mutationFn: (choose: 'phone' | 'office') => client.shifts.settle.mutate({ id: shift, conflict, choose }), onSuccess: () => renewModule('patrols') })
  return (
    <li className="pw-dispute">
      <h3>{t(`walk.label.${field}`)}</h3>
      <dl>
        <div>
          <dt>{t('disputes.base')}</dt>
          <dd>
            <Value field={field} value={base} />
          </dd>
        </div>
        {(['phone', 'office'] as const).map((side) => (
          <div key={side} data-chosen={settled?.chose === side || undefined}>
            <dt>{t(`disputes.${side}`)}</dt>
            <dd>
              <Value field={field} value={side === 'phone' ? phone : office} />
            </dd>
            {!settled && (
              <button type="button" className="wx-button" disabled={isPending} onClick={() => mutate(side)}>
                {t(`disputes.take.${side}`)}
              </button>
            )}
          </div>
        ))}
      </dl>
      <p className="wx-quiet">
        {t('disputes.by', { name: by })} <Moment at={at} />
        {settled && ` · ${t(`disputes.settled.${settled.chose}`, { name: settled.by })}`}
      </p>
      {error && <p role="alert">{problemText(error, 'patrols')}</p>}
    </li>
  )
}

/** 冲突: the fields of findings that a phone and the office changed in different ways. What the office says stands until somebody chooses. */
export function Disputes({ shift, disputed }: { shift: string; disputed: readonly Dispute[] }) {
  const t = useTexts()
  if (disputed.length === 0) return null
  return (
    <section className="wx-panel">
      <h2>{t('disputes.title')}</h2>
      {disputed.some(({ settled }) => settled === null) && <p className="wx-quiet">{t('disputes.lead')}</p>}
      <ul className="pw-disputes">
        {disputed.map((dispute) => (
          <OneDispute key={dispute.id} shift={shift} dispute={dispute} />
        ))}
      </ul>
    </section>
  )
}
