import '../resident.css'
import { readTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { CodeSearch } from '@wuxin/web/resident/code-search'
import { useSearchParams } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { keptAs } from './kept-as.ts'
import { TrackedCase } from './tracked-case.tsx'

/** 查进度: a report by its code, or one of those sent from this phone. */
export default function TrackPage() {
  const t = useTexts()
  const [params, setParams] = useSearchParams()
  const code = params.get('code')
  const open = (next: string | null) => setParams((now) => new URLSearchParams([...[...now].filter(([key]) => key !== 'code'), ...(next ? [['code', next]] : [])]))
  if (code) return <TrackedCase code={code} onBack={() => open(null)} />
  return <CodeSearch title={t('resident.track')} keptAs={keptAs} keptTitle={t('resident.mine')} read={readTrackingCode} onOpen={open} />
}
