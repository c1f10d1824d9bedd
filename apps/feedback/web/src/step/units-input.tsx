import { Icon } from '@wuxin/web/icon'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useTexts } from '../texts.ts'
import type { UnitNames } from './unit-names.ts'

/** Several units: those chosen, each to be taken out again, and a search for one more. */
export function UnitsInput({ value = [], onChange, names, within, id }: {
  value?: string[]
  onChange?: (units: string[]) => void
  names: UnitNames
  /** Units near this place come first. */
  within?: string
  id?: string
}) {
  const t = useTexts()
  return (
    <div className="fb-units">
      <ul>
        {value.map((unit) => (
          <li key={unit}>
            {names.of(unit)}
            <button
              type="button"
              className="wx-button wx-button--quiet"
              aria-label={t('case.removeUnit', { name: names.of(unit) })}
              onClick={() => onChange?.(value.filter((each) => each !== unit))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <UnitPicker
        id={id}
        key={value.length}
        value={null}
        within={within}
        onChange={(unit, name) => {
          if (!unit || value.includes(unit)) return
          names.learn(unit, name ?? unit)
          onChange?.([...value, unit])
        }}
      />
    </div>
  )
}
