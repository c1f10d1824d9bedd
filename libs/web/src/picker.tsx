import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useWords } from './i18n.ts'

/** One thing to choose, with what tells it apart from others of its name. */
export interface PickerRow {
  value: string
  name: string
  path?: string | null
}

/** What every picker takes; inside a `Field` value and onChange come from the form. */
export interface PickerProps {
  value?: string | null
  /** The id, and the row that was chosen. */
  onChange?: (value: string | null, row?: PickerRow) => void
  /** The chosen one's name, where the page knows it already. */
  label?: string
  disabled?: boolean
  id?: string
}

const rowWithPath = ({ data }: { data: { label: string; path?: string | null } }) => (
  <span className="wx-picker__row">
    {data.label}
    {data.path && <small>{data.path}</small>}
  </span>
)

/** Chooses one of many by name or pinyin; the service searches, within the caller's scope. */
export function Picker({ value, onChange, label, disabled, id, name, placeholder, search, find }: PickerProps & {
  name: string
  /** What to type, where that is not a name or pinyin. */
  placeholder?: string
  search: (q: string, signal: AbortSignal) => Promise<PickerRow[]>
  /** Finds the chosen one's name. */
  find?: (value: string, signal: AbortSignal) => Promise<PickerRow | undefined>
}) {
  const t = useWords('web')
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const q = useDeferredValue(typed.trim())
  const { data: found = [], isFetching } = useQuery({ queryKey: ['picker', name, q], queryFn: ({ signal }) => search(q, signal), enabled: isOpen })
  const isUnknown = Boolean(value) && !label && !found.some((row) => row.value === value)
  const { data: chosen } = useQuery({
    queryKey: ['picker', name, 'chosen', value],
    queryFn: async ({ signal }) => (await find?.(value ?? '', signal)) ?? null,
    enabled: isUnknown && Boolean(find),
  })
  const rows = value && !found.some((row) => row.value === value) ? [{ value, name: label ?? chosen?.name ?? value, path: chosen?.path }, ...found] : found
  return (
    <Select
      id={id}
      className="wx-picker"
      value={value || undefined}
      disabled={disabled}
      allowClear
      placeholder={placeholder ?? t('pick.type')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      onChange={(next?: string) => onChange?.(next ?? null, rows.find((row) => row.value === next))}
      loading={isFetching}
      notFoundContent={isFetching ? null : t('pick.none')}
      options={rows.map((row) => ({ value: row.value, label: row.name, path: row.path }))}
      optionRender={rowWithPath}
    />
  )
}
