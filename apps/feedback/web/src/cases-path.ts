import type { caseListInput } from '@wuxin/feedback/case-input.schema'
import { modulePath } from '@wuxin/web/module-path'
import type { z } from 'zod'

type Question = Partial<z.input<typeof caseListInput>>

/** The list of cases narrowed to a question: where every number leads. */
export function casesPath(question: Question): string {
  const given = Object.entries(question).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  return `${modulePath('feedback', 'cases')}?${new URLSearchParams(given)}`
}
