import { permissions } from '@wuxin/meetings/permissions'
import type { Role } from '@wuxin/platform/role'
import { useWords } from '@wuxin/web/i18n'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { Radio, Select } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import type { TaskOwner } from './resolve-input.rules.ts'

/** Posts that can be given a task: those who handle tasks at a place, for no unit of their own. */
const posts: readonly Role[] = permissions['task:handle'].filter((role) => role !== 'department_officer' && role !== 'unit_contact')

/** 承办: a unit, or those who hold a post at the topic's place. */
export function OwnerInput({ area, value, onChange, id }: { area: string; value?: TaskOwner; onChange?: (owner: TaskOwner) => void; id?: string }) {
  const t = useTexts()
  const roles = useWords('web')
  const [kind, setKind] = useState<'unit' | 'post'>(value?.unit ? 'unit' : 'post')
  return (
    <div className="mg-owner">
      <Radio.Group
        aria-label={t('meetings.task.ownerKind')}
        optionType="button"
        value={kind}
        options={[{ value: 'post', label: t('meetings.task.post') }, { value: 'unit', label: t('meetings.task.unit') }]}
        onChange={({ target }) => {
          setKind(target.value === 'unit' ? 'unit' : 'post')
          onChange?.({})
        }}
      />
      {kind === 'unit' ? (
        <UnitPicker id={id} near={area} value={value?.unit ?? null} onChange={(unit) => onChange?.({ unit })} />
      ) : (
        <Select id={id} className="wx-picker" placeholder={t('meetings.task.choosePost')} value={value?.role ?? undefined} options={posts.map((role) => ({ value: role, label: roles(`roles.${role}`) }))} onChange={(role: Role) => onChange?.({ role })} />
      )}
    </div>
  )
}
