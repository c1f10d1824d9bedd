import { TracePage } from '@wuxin/web/trace/trace-page'
import { traced } from './traced.tsx'

/** 留痕 of one topic, meeting, task or body. */
export default function MeetingsTracePage() {
  return <TracePage traced={traced} />
}
