import type { FormInstance } from 'antd'
import { fieldText, type FieldFault } from './problem.ts'

/** The drawn field that a fault belongs to: its own, or the nearest one around it (`buildings` for `buildings.3`). */
function fieldOf(form: FormInstance, fault: FieldFault): (string | number)[] | null {
  const keys = fault.path.split('.')
  const named = ({ name }: { name: (string | number)[] }) => name.length <= keys.length && name.every((key, index) => String(key) === keys[index])
  const around = form.getFieldsError().filter(named).sort((one, other) => other.name.length - one.name.length)
  return around[0]?.name ?? null
}

/** Puts faults beside their fields and goes to the first. Returns those whose field the form does not show. */
export function showFaults(form: FormInstance, faults: readonly FieldFault[], namespace?: string): FieldFault[] {
  const placed = faults.map((fault) => ({ fault, name: fieldOf(form, fault) }))
  const shown = placed.flatMap(({ fault, name }) => (name ? [{ name, errors: [fieldText(fault, namespace)] }] : []))
  form.setFields(shown)
  const [first] = shown
  if (first) form.scrollToField(first.name, { block: 'center', focus: true })
  return placed.flatMap(({ fault, name }) => (name ? [] : [fault]))
}

const holds = (part: unknown, [key, ...rest]: readonly (string | number)[]): boolean =>
  key === undefined || (typeof part === 'object' && part !== null && key in part && holds((part as Record<string | number, unknown>)[key], rest)) // looked at a line before

/** Takes away what was said of fields that were changed since, as `onValuesChange` tells them: they are read anew when the form is sent. */
export function dropFaults(form: FormInstance, changed: object): void {
  const outdated = form.getFieldsError().filter(({ name, errors }) => errors.length > 0 && holds(changed, name))
  form.setFields(outdated.map(({ name }) => ({ name, errors: [] })))
}
