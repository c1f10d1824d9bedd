import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { receiverRoles, type ReceiverRole } from '@wuxin/feedback/case.schema'
import { levelOfReceiver } from '@wuxin/feedback/dispatch.rules'
import { areaLevels, prefixAt } from '@wuxin/platform/area'
import { useWords } from '@wuxin/web/i18n'
import { Radio } from '@wuxin/web/ui-form'

interface Receiver {
  role: ReceiverRole
  area: string
}

/** Everybody on the place's own line of the tree who could take the case, but for who has it. */
function receiversFor({ area, place, receiver }: Pick<CaseRecord, 'area' | 'place' | 'receiver'>): (Receiver & { place: string })[] {
  const names = place.path.split(' · ')
  return receiverRoles.flatMap((role) => {
    const level = levelOfReceiver[role]
    const code = prefixAt(area, level)
    if (!code || (role === receiver.role && code === receiver.area)) return []
    return [{ role, area: code, place: names[areaLevels.indexOf(level) - 1] ?? '' }]
  })
}

/** Chooses who takes a case: a role and, by it, the place that it answers for. */
export function ReceiverInput({ record, value, onChange, id }: {
  record: CaseRecord
  value?: Receiver
  onChange?: (receiver: Receiver) => void
  id?: string
}) {
  const roles = useWords('web')
  const choices = receiversFor(record)
  return (
    <Radio.Group
      id={id}
      vertical
      value={value?.role}
      onChange={({ target }) => {
        const chosen = choices.find(({ role }) => role === target.value)
        if (chosen) onChange?.({ role: chosen.role, area: chosen.area })
      }}
      options={choices.map(({ role, place }) => ({ value: role, label: [roles(`roles.${role}`), place].filter(Boolean).join(' · ') }))}
    />
  )
}
