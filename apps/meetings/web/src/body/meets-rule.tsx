import type { RecurrenceRule } from '@wuxin/meetings/body.schema'
import { useTexts } from '../texts.ts'
import { meetsText } from './meets-text.ts'

/** When a body meets, as the trace keeps it. */
export const MeetsRule = ({ value }: { value: RecurrenceRule }) => meetsText(value, useTexts())
