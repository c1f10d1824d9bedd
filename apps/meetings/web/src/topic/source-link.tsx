import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'

/** Where each source's module keeps the record. */
const pages: Readonly<Record<string, string>> = { feedback: 'cases', patrols: 'hazards' }

/** The record that a topic came from, as a link where its module has a page for it. */
export function SourceLink({ source: { module, id, label } }: { source: NonNullable<TopicRecord['sourceRef']> }) {
  const page = pages[module]
  return page ? <Link to={modulePath(module, `${page}/${id}`)}>{label}</Link> : <>{label}</>
}
