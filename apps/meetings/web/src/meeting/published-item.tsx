import type { redactionView } from '@wuxin/meetings/meeting-view.schema'
import type { z } from 'zod'
import { useTexts } from '../texts.ts'

/** One item as residents read it. */
export function PublishedItem({ item: { title, published, publishedResolution }, place }: {
  item: z.output<typeof redactionView>['items'][number]
  /** Counts from 1. */
  place: number
}) {
  const t = useTexts()
  return (
    <section className="wx-panel">
      <h2>
        {place}. {title}
      </h2>
      <p className="mg-words">{published}</p>
      {publishedResolution && (
        <p className="mg-words">
          <strong>{t('meetings.resolution.title')}</strong> {publishedResolution}
        </p>
      )}
    </section>
  )
}
