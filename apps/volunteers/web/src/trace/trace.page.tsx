import { TracePage } from '@wuxin/web/trace/trace-page'
import { traced } from './traced.tsx'

/** 留痕 of one record. */
export default function VolunteersTracePage() {
  return <TracePage traced={traced} />
}
