import { useQuery } from '@tanstack/react-query'
import { Select } from '@wuxin/web/ui-form'
import { useDeferredValue, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** One of those who were chosen, by the id of the registration. */
export interface Chosen {
  value: string
  label: string
}

/** Several volunteers by name or skill, those of a place first. Its value is the ids of their registrations. */
export function VolunteersField({ value = [], onChange, near, id, known = [] }: {
  value?: string[]
  onChange?: (ids: string[]) => void
  near?: string
  id?: string
  /** Those whose names the page knows already. */
  known?: readonly Chosen[]
}) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(known)
  const q = useDeferredValue(typed.trim())
  const { data: found = [], isFetching } = useQuery({ ...trpc.volunteers.choices.queryOptions({ q: q || undefined, area: near, size: 20 }), enabled: isOpen })
  const options = found.map(({ id: each, name, place }) => ({ value: each, label: name, place: place.path }))
  return (
    <Select
      id={id}
      className="wx-picker"
      mode="multiple"
      value={value}
      placeholder={t('people.pick')}
      options={[...chosen.filter((each) => !options.some((other) => other.value === each.value)), ...options]}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      onOpenChange={setOpen}
      onChange={(ids: string[]) => {
        setChosen([...chosen, ...options].filter((each, at, all) => ids.includes(each.value) && all.findIndex((other) => other.value === each.value) === at))
        onChange?.(ids)
      }}
    />
  )
}
