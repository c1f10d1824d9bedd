import { TracePage } from '@wuxin/web/trace/trace-page'
import { traced } from './traced.tsx'

/** 留痕 of one case. */
export default function CaseTracePage() {
  return <TracePage traced={traced} />
}
