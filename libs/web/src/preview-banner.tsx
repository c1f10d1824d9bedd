import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { startFederation } from './federation.ts'
import { say, useWords } from './i18n.ts'
import { isPreviewOver, leavePreview, namedIn, previewWord, watchPreview } from './preview.ts'

const leave = () => {
  leavePreview()
  location.reload()
}

/** Across all pages, which version is only looked at, and the way out; or, once, that the preview is over. */
export function PreviewBanner() {
  const t = useWords('web')
  const word = useSyncExternalStore(watchPreview, previewWord)
  const isOver = useSyncExternalStore(watchPreview, isPreviewOver)
  const { data: registry } = useQuery({ queryKey: ['wuxin', 'registry'], queryFn: startFederation, staleTime: Infinity, retry: false, enabled: word !== null })
  const named = word ? namedIn(word) : null
  const shown = registry?.modules.find((module) => module.channel === 'preview' && module.id === named?.module)
  if (isOver) {
    return (
      <p className="wx-preview" role="status">
        {t('preview.over')}
        <button type="button" className="wx-button" onClick={leavePreview}>
          {t('preview.understood')}
        </button>
      </p>
    )
  }
  if (!shown) return null
  return (
    <p className="wx-preview" role="status">
      <span>
        {t('preview.shown', { title: say(shown.title) })} <code>{shown.version.slice(0, 8)}</code>
        {t('preview.until', { until: named?.until })}
      </span>
      <button type="button" className="wx-button" onClick={leave}>
        {t('preview.leave')}
      </button>
    </p>
  )
}
