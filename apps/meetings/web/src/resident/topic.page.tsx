import './resident.css'
import { readTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { CodeSearch } from '@wuxin/web/resident/code-search'
import { useSearchParams } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { keptAs } from './kept-as.ts'
import { TrackedTopic } from './tracked-topic.tsx'

/** 议题进度: a topic by its code, or one of those raised from this phone. */
export default function TopicPage() {
  const t = useTexts()
  const [params, setParams] = useSearchParams()
  const code = params.get('code')
  const open = (next: string | null) => setParams((now) => new URLSearchParams([...[...now].filter(([key]) => key !== 'code'), ...(next ? [['code', next]] : [])]))
  if (code) return <TrackedTopic code={code} onBack={() => open(null)} />
  return <CodeSearch title={t('resident.track')} keptAs={keptAs} keptTitle={t('resident.mine')} read={readTrackingCode} onOpen={open} />
}
