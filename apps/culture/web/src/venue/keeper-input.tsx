import type { Responsible } from '@wuxin/culture/venue.schema'
import type { Role } from '@wuxin/platform/role'
import { choicesOf } from '@wuxin/web/choices'
import { useWords } from '@wuxin/web/i18n'
import { Radio, Select } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useState } from 'react'
import { useTexts } from '../texts.ts'

/** Posts that keep a venue for its place. */
const keeping = ['branch_secretary', 'community_worker', 'township_officer'] as const satisfies readonly Role[]
const nobody: Responsible = { unit: null, role: null }

/** Who keeps a venue: whoever convenes there, a unit, or who holds a post at the place. */
export function KeeperInput({ value = nobody, onChange, unitName }: { value?: Responsible; onChange?: (keeper: Responsible) => void; unitName?: string }) {
  const t = useTexts()
  const roles = useWords('web')
  const [kind, setKind] = useState<'place' | 'unit' | 'role'>(value.unit ? 'unit' : value.role ? 'role' : 'place')
  return (
    <div className="cu-keeper">
      <Radio.Group
        value={kind}
        onChange={({ target }) => {
          setKind(target.value as typeof kind) // one of the options below
          onChange?.(nobody)
        }}
        options={choicesOf(['place', 'unit', 'role'] as const, (each) => t(`venues.keepers.${each}`))}
      />
      {kind === 'unit' && <UnitPicker value={value.unit} label={unitName} onChange={(unit) => onChange?.({ unit, role: null })} />}
      {kind === 'role' && <Select aria-label={t('venues.keepers.role')} value={value.role} onChange={(role: Role) => onChange?.({ unit: null, role })} options={choicesOf(keeping, (role) => roles(`roles.${role}`))} />}
    </div>
  )
}
