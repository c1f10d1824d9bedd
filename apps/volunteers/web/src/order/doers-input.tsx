import { useQuery } from '@tanstack/react-query'
import { Select } from '@wuxin/web/ui-form'
import { useDeferredValue, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

interface Choice {
  value: string
  label: string
}

/** Chooses registered volunteers by name or skill, those of a place first. Its value are the ids of their registrations. */
export function DoersInput({ near, value = [], onChange, id }: { near: string; value?: string[]; onChange?: (doers: string[]) => void; id?: string }) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly Choice[]>([])
  const q = useDeferredValue(typed.trim())
  const { data = [], isFetching } = useQuery({ ...trpc.volunteers.choices.queryOptions({ q: q || undefined, area: near, size: 20 }), enabled: isOpen })
  const found = data.map(({ id: doer, name, partyMember }): Choice => ({ value: doer, label: partyMember ? t('orders.partyMember', { name }) : name }))
  return (
    <Select
      id={id}
      mode="multiple"
      value={value}
      placeholder={t('people.pick')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      loading={isFetching}
      notFoundContent={isFetching ? null : t('orders.noDoers')}
      options={[...chosen, ...found.filter((each) => !chosen.some((known) => known.value === each.value))]}
      onChange={(next: string[]) => {
        setChosen([...chosen, ...found].filter((each, index, all) => next.includes(each.value) && all.findIndex((known) => known.value === each.value) === index))
        onChange?.(next)
      }}
    />
  )
}
