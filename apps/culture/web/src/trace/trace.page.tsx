import { TracePage } from '@wuxin/web/trace/trace-page'
import { traced } from './traced.tsx'

/** 留痕 of one record, and of the whole module for who audits the county. */
export default function CultureTracePage() {
  return <TracePage traced={traced} />
}
