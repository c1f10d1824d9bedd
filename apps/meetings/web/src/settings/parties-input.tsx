import { sixParties, type Party } from '@wuxin/meetings/settings.schema'
import { roles, type Role } from '@wuxin/platform/role'
import { useWords } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { Button } from '@wuxin/web/ui'
import { Input, Select } from '@wuxin/web/ui-form'
import { limits } from '@wuxin/meetings/limit.rules'
import { useTexts } from '../texts.ts'
import { freeId } from './party-id.ts'

/** Posts that can sit at the table for a party: those of a place, not those who keep the system. */
const sitting = roles.filter((role) => !role.endsWith('_admin') && role !== 'module_developer')

/** The parties of the six-party meeting: each one's name and the post that sits for it, in the order in which they are called. */
export function PartiesInput({ value = [], onChange }: { value?: Party[]; onChange?: (parties: Party[]) => void }) {
  const t = useTexts()
  const roleName = useWords('web')
  const change = (index: number, part: Partial<Party>) => onChange?.(value.map((party, at) => (at === index ? { ...party, ...part } : party)))
  const free: Role = sitting.find((role) => !value.some((party) => party.role === role)) ?? 'volunteer'
  return (
    <div className="mt-parties">
      {value.map((party, index) => (
        <div key={party.id} className="mt-parties__row">
          <Input aria-label={t('settings.partyName')} maxLength={20} value={party.name} onChange={(event) => change(index, { name: event.target.value })} />
          <Select aria-label={t('settings.partyRole')} value={party.role} options={sitting.map((role) => ({ value: role, label: roleName(`roles.${role}`) }))} onChange={(role) => change(index, { role })} />
          <button type="button" className="wx-button wx-button--quiet" aria-label={t('settings.removeParty', { name: party.name })} onClick={() => onChange?.(value.filter((_, at) => at !== index))}>
            <Icon name="close" />
          </button>
        </div>
      ))}
      {value.length < limits.parties && (
        <Button onClick={() => onChange?.([...value, sixParties.find(({ id }) => !value.some((party) => party.id === id)) ?? { id: freeId(free, value), name: roleName(`roles.${free}`), role: free }])}>
          {t('settings.addParty')}
        </Button>
      )}
    </div>
  )
}
