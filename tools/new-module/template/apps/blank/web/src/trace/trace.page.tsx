import { TracePage } from '@wuxin/web/trace/trace-page'
import { traced } from './traced.ts'

/** 留痕 of one matter. */
export default function MatterTracePage() {
  return <TracePage traced={traced} />
}
