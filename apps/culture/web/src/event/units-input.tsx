import { Tag } from '@wuxin/web/ui'
import { UnitName } from '@wuxin/web/unit-name'
import { UnitPicker } from '@wuxin/web/unit-picker'

/** Several units, each by its id: those that are chosen, and one more to choose. */
export function UnitsInput({ value = [], onChange, id, near }: { value?: string[]; onChange?: (units: string[]) => void; id?: string; near: string | undefined }) {
  return (
    <>
      {value.map((unit) => (
        <Tag key={unit} closable onClose={() => onChange?.(value.filter((each) => each !== unit))}>
          <UnitName value={unit} />
        </Tag>
      ))}
      <UnitPicker key={value.length} id={id} near={near} onChange={(unit) => unit !== null && !value.includes(unit) && onChange?.([...value, unit])} />
    </>
  )
}
