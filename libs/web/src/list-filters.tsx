import { lazy, Suspense, useState } from 'react'
import { useWords } from './i18n.ts'
import { Icon } from './icon.tsx'
import type { AddressChange } from './list-address.ts'
import type { Choice, Filter } from './list-parts.ts'
import { usePhone } from './use-phone.ts'

const AreaPicker = lazy(() => import('./area-picker.tsx').then((part) => ({ default: part.AreaPicker })))
const PersonPicker = lazy(() => import('./person-picker.tsx').then((part) => ({ default: part.PersonPicker })))
const UnitPicker = lazy(() => import('./unit-picker.tsx').then((part) => ({ default: part.UnitPicker })))

const pickers = { area: AreaPicker, unit: UnitPicker, person: PersonPicker }

interface Address {
  text(key: string): string
  isFiltered: boolean
  change(change: AddressChange): void
  reset(): void
}

/** The states of a list as chips, one of them pressed. */
export function Chips({ choices, counts, value, onChange }: {
  choices: readonly Choice[]
  counts?: Partial<Record<string, number>>
  value: string
  onChange: (value: string | null) => void
}) {
  const t = useWords('web')
  return (
    <div className="wx-chips" role="group">
      {[{ value: '', label: t('list.all') }, ...choices].map(({ value: each, label }) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => onChange(each || null)}>
          {label}
          {counts?.[each] !== undefined && <span className="wx-chips__count"> {counts[each]}</span>}
        </button>
      ))}
    </div>
  )
}

function FilterField({ filter, value, onChange }: { filter: Filter; value: string; onChange: (value: string | null) => void }) {
  const t = useWords('web')
  if (filter.kind === 'choice') {
    return (
      <select value={value} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{filter.none ?? t('list.all')}</option>
        {filter.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  if (filter.kind === 'day') return <input type="date" value={value} onChange={(event) => onChange(event.target.value || null)} />
  const Picker = pickers[filter.kind]
  return (
    <Suspense fallback={<input disabled />}>
      <Picker value={value || null} onChange={onChange} />
    </Suspense>
  )
}

/** Filters as they stand in a line: two days after one another are from and to, and stay together. */
function inLine(filters: readonly Filter[]): Filter[][] {
  const isUntil = (index: number) => filters[index]?.kind === 'day' && filters[index - 1]?.kind === 'day'
  return filters.flatMap((filter, index) => {
    const next = filters[index + 1]
    return isUntil(index) ? [] : [next && isUntil(index + 1) ? [filter, next] : [filter]]
  })
}

/** So many filters stand open on a phone; of more, those that are set, and the rest at a touch. */
const openOnPhone = 2

/** The search text and the filters of a list; each change goes into the address bar. */
export function ListFilters({ filters, address, searchable }: { filters: readonly Filter[]; address: Address; searchable: boolean }) {
  const t = useWords('web')
  const isPhone = usePhone()
  const [isOpen, setOpen] = useState(false)
  const isFolded = isPhone && !isOpen && filters.length > openOnPhone
  const shown = isFolded ? filters.filter(({ key }) => address.text(key) !== '') : filters
  return (
    <div className="wx-filters">
      {searchable && (
        <form
          role="search"
          className="wx-list-search"
          onSubmit={(event) => {
            event.preventDefault()
            address.change({ q: String(new FormData(event.currentTarget).get('q')).trim() })
          }}
        >
          <input key={address.text('q')} name="q" type="search" maxLength={60} defaultValue={address.text('q')} placeholder={t('list.search')} aria-label={t('list.search')} />
          <button type="submit" aria-label={t('list.search')}>
            <Icon name="search" />
          </button>
        </form>
      )}
      {inLine(shown).map((group) => (
        <span key={group[0]?.key} className="wx-filters__group">
          {group.map((filter) => (
            <label key={filter.key} className="wx-filters__field">
              <span>{filter.label}</span>
              <FilterField filter={filter} value={address.text(filter.key)} onChange={(value) => address.change({ [filter.key]: value })} />
            </label>
          ))}
        </span>
      ))}
      {isFolded && (
        <button type="button" className="wx-button" aria-expanded={false} onClick={() => setOpen(true)}>
          {t('list.filters')} <Icon name="down" />
        </button>
      )}
      {address.isFiltered && (
        <button type="button" className="wx-button wx-button--quiet" onClick={address.reset}>
          <Icon name="close" /> {t('list.reset')}
        </button>
      )}
    </div>
  )
}
