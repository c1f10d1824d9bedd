import type { Who } from '@wuxin/platform/step.rules'
import { nextText as nextTextIn } from '@wuxin/web/noun/next-text'
import type { Noun, Shown } from '@wuxin/web/noun/noun'
import { texts } from '../texts.ts'

/** What happens next with a record, and by when, in the texts of these pages. */
export const nextText = <Row extends Shown>(noun: Noun<Row, string>, record: Row, reader: Who | null): string => nextTextIn(texts(), noun, record, reader)
