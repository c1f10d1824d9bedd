import type { FormInstance } from 'antd'
import { fieldText, problemOf, type FieldFault } from './problem.ts'

/** A fault's path as the form names its fields. */
const pathOf = (fault: FieldFault): (string | number)[] => fault.path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/** Puts faults beside their fields and goes to the first. Returns those whose field the form does not show. */
export function showFaults(form: FormInstance, faults: readonly FieldFault[], namespace?: string): FieldFault[] {
  const shown = faults.filter((fault) => form.getFieldInstance(pathOf(fault)) !== undefined || form.getFieldValue(pathOf(fault)) !== undefined)
  form.setFields(shown.map((fault) => ({ name: pathOf(fault), errors: [fieldText(fault, namespace)] })))
  const [first] = shown
  if (first) form.scrollToField(pathOf(first), { block: 'center', focus: true })
  return faults.filter((fault) => !shown.includes(fault))
}

/** Puts what a service refused beside the fields. Returns the faults that have no field here. */
export const applyFieldErrors = (form: FormInstance, error: unknown, namespace?: string): FieldFault[] => showFaults(form, problemOf(error).fields, namespace)
