import { Input, InputNumber, Select, Switch } from 'antd'
import { ClockInput } from './clock-input.tsx'
import type { Bilingual } from './language.ts'

/** One setting as its JSON Schema describes it; `label`, `group` and `unit` come from the zod schema's `meta`. */
export interface SettingSchema {
  type?: string
  enum?: readonly string[]
  properties?: Readonly<Record<string, unknown>>
  minimum?: number
  maximum?: number
  maxLength?: number
  default?: unknown
  group?: string
  label?: Bilingual
  unit?: Bilingual
}

/** Whether a setting is a time limit. */
export const isClock = ({ properties }: SettingSchema): boolean => properties !== undefined && 'amount' in properties && 'unit' in properties

/** The control that a setting's kind asks for; value and onChange come from the form. */
export function SettingControl({ setting, unit, ...control }: { setting: SettingSchema; unit?: string; id?: string; value?: never; onChange?: (value: unknown) => void }) {
  if (isClock(setting)) return <ClockInput {...control} />
  if (setting.type === 'boolean') return <Switch {...control} checked={control.value} />
  if (setting.type === 'integer' || setting.type === 'number') {
    return <InputNumber {...control} min={setting.minimum} max={setting.maximum} precision={setting.type === 'integer' ? 0 : undefined} suffix={unit} className="wx-setting__number" />
  }
  if (setting.type === 'array') return <Select {...control} mode="tags" open={false} />
  if (setting.enum) return <Select {...control} options={setting.enum.map((value) => ({ value, label: value }))} />
  return <Input {...control} maxLength={setting.maxLength} onChange={(event) => control.onChange?.(event.target.value)} />
}
