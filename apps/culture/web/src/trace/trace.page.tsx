import { TracePage } from '@wuxin/web/trace/trace-page'
import { traced } from './traced.ts'

/** 留痕 of one record, and of the whole module for who audits the county. */
export default function MatterTracePage() {
  return <TracePage traced={traced} />
}
