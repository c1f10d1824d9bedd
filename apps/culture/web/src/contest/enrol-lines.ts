import { entrantKinds, type enrolInput } from '@wuxin/culture/contest-input.schema'
import { step } from '@wuxin/platform/input.schema'
import { z } from 'zod'
import { entrantsIn } from './entrants-in.ts'

const schema = step.extend({
  lines: z.string().trim().min(1).max(8000).refine((lines) => entrantsIn(lines).every(({ name }) => name.length <= 20), { error: 'NAME_TOO_LONG' }), kind: z.enum(entrantKinds), group: z.string().nullable().default(null),
  isNamed: z.boolean().default(false),
})

/** Entrants as they are typed or pasted: a line each, all of one kind and group. */
export const enrolLines = {
  schema,
  read: ({ id, version, lines, ...all }: z.output<typeof schema>): z.input<typeof enrolInput> => ({ id, version, entrants: entrantsIn(lines).map((each) => ({ ...each, ...all })) }),
}
