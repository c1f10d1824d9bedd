import { useState } from 'react'
import type { z } from 'zod'
import { dropDraft, keepDraft, readDraft } from '../draft.ts'
import { useModuleId } from '../module-context.tsx'
import { photoFaults } from '../photos-on-their-way.ts'
import { faultOf, fieldText, problemOf, type FieldFault } from '../problem.ts'

/** A resident's form: what is written is kept on the device under a name until it is sent. */
export interface ResidentForm<Values extends object> {
  values: Values
  set: <Key extends keyof Values>(key: Key, value: Values[Key]) => void
  /** Why a field is refused, in the reader's words. */
  errorOf: (path: string) => string | undefined
  /** Checks by the module's own schema; null where something is refused, and the fields then say why. */
  check: <Schema extends z.ZodType>(schema: Schema, input: unknown) => z.output<Schema> | null
  /** Puts what the service refused beside its fields; true where every fault has one. */
  refuse: (error: unknown) => boolean
  /** Whether something was kept from before. */
  wasKept: boolean
  /** Forgets the draft, once it is sent or given up. */
  clear: () => void
}

/** Holds a resident's form over reloads and lost connections. */
export function useResidentForm<Values extends object>(draft: string, initial: Values): ResidentForm<Values> {
  const module = useModuleId()
  const [kept] = useState(() => readDraft<Partial<Values>>(draft))
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...kept }))
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  return {
    values,
    wasKept: kept !== null,
    set: (key, value) =>
      setValues((now) => {
        const next = { ...now, [key]: value }
        keepDraft(draft, next)
        setFaults((all) => all.filter(({ path }) => path.split('.')[0] !== key))
        return next
      }),
    errorOf: (path) => {
      const fault = faults.find((each) => each.path === path)
      return fault && fieldText(fault, module)
    },
    check: (schema, input) => {
      const read = schema.safeParse(input)
      const refused = read.success ? photoFaults() : read.error.issues.map((issue) => faultOf(issue, input))
      setFaults(refused)
      return read.success && refused.length === 0 ? read.data : null
    },
    refuse: (error) => {
      const { fields } = problemOf(error)
      setFaults(fields)
      return fields.length > 0
    },
    clear: () => {
      dropDraft(draft)
      setValues(initial)
      setFaults([])
    },
  }
}
