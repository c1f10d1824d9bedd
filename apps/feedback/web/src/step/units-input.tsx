import { Icon } from '@wuxin/web/icon'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useTexts } from '../texts.ts'

/** Several units: those chosen, each to be taken out again, and a search for one more. */
export function UnitsInput({ value = [], onChange, onChoose, nameOf, within, id }: {
  value?: string[]
  onChange?: (units: string[]) => void
  /** Hears of the units before the form does: another field may have to follow. */
  onChoose?: (units: string[]) => void
  nameOf: (unit: string) => string
  /** Units near this place come first. */
  within?: string
  id?: string
}) {
  const t = useTexts()
  const choose = (units: string[]) => {
    onChoose?.(units)
    onChange?.(units)
  }
  const add = (unit: string | null) => {
    if (unit && !value.includes(unit)) choose([...value, unit])
  }
  return (
    <div className="fb-units">
      <ul>
        {value.map((unit) => (
          <li key={unit}>
            {nameOf(unit)}
            <button
              type="button"
              className="wx-button wx-button--quiet"
              aria-label={t('case.removeUnit', { name: nameOf(unit) })}
              onClick={() => choose(value.filter((each) => each !== unit))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <UnitPicker id={id} key={value.length} value={null} near={within} onChange={add} />
    </div>
  )
}
