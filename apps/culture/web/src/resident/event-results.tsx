import { useQuery } from '@tanstack/react-query'
import type { ResidentEvent } from '@wuxin/culture/event-resident.schema'
import { residentPath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The way to the published results of an event; nothing as long as there are none. */
export default function EventResults({ event: { id } }: { event: Pick<ResidentEvent, 'id'> }) {
  const t = useTexts()
  const { data = [] } = useQuery(trpc.results.ofEvent.queryOptions({ event: id }))
  return data.map((result) => (
    <Link key={result.id} className="wx-big wx-big--plain" to={`${residentPath('culture', 'results')}?id=${result.id}`}>
      {t('results.see', { title: result.title })}
    </Link>
  ))
}
