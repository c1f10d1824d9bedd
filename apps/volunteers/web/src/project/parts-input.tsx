import { limits } from '@wuxin/volunteers/limit.rules'
import type { ListingRow } from '@wuxin/volunteers/listing.schema'
import { Button } from '@wuxin/web/ui'
import { InputNumber, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

interface Part {
  listing: string
  amount: number | null
}

/** What a project joins, with how much of each; further ones are taken from `listings`, of which the first stays. */
export function PartsInput({ value = [], onChange, listings }: { value?: Part[]; onChange?: (parts: Part[]) => void; listings: readonly ListingRow[] }) {
  const t = useTexts()
  const left = listings.filter(({ id }) => !value.some(({ listing }) => listing === id))
  const set = (listing: string, amount: number | null) => onChange?.(value.map((part) => (part.listing === listing ? { listing, amount } : part)))
  return (
    <>
      <ul className="vl-parts">
        {value.map(({ listing, amount }, index) => {
          const row = listings.find(({ id }) => id === listing)
          if (!row) return null
          return (
            <li key={listing}>
              <span>
                {t(`projects.part.${row.side}`, { title: row.title })}
                <small>{t('projects.partOf', { owner: row.owner.name, free: row.free, measure: row.measure })}</small>
              </span>
              <InputNumber min={1} max={Math.min(row.free, limits.amount)} precision={0} value={amount} onChange={(typed) => set(listing, typed)} suffix={row.measure} aria-label={t('projects.amountOf', { title: row.title })} />
              {index > 0 && value.length > 2 && (
                <Button type="text" aria-label={t('projects.dropPart', { title: row.title })} onClick={() => onChange?.(value.filter((part) => part.listing !== listing))}>
                  ×
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {left.length > 0 && value.length < limits.parts && (
        <Select
          className="wx-picker"
          value={null}
          placeholder={t('projects.addPart')}
          options={left.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id: string | null) => {
            const row = left.find((each) => each.id === id)
            if (row) onChange?.([...value, { listing: row.id, amount: row.free }])
          }}
        />
      )}
    </>
  )
}
