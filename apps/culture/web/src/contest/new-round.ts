import type { putRoundInput } from '@wuxin/culture/contest-input.schema'
import type { z } from 'zod'

/** What a further round begins with. */
export const newRound: Partial<z.input<typeof putRoundInput>> = {
  means: 'judged', criteria: [{ name: '', most: '10', weight: '100' }], dropHighest: 0, dropLowest: 0, weight: '100', counts: 'alone', precision: 2, ties: 'shared', grouped: false,
}
