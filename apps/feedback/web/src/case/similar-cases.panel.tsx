import type { PanelSlots } from '@wuxin/web/slots'
import { useTexts } from '../texts.ts'
import { CaseLines } from './case-lines.tsx'
import { useSimilarCases } from './use-similar-cases.ts'

/** 相似诉求, beside a case. */
export default function SimilarCasesPanel({ id, area, category }: PanelSlots['feedback.case']) {
  const t = useTexts()
  const similar = useSimilarCases({ area, category, except: id })
  return similar.length ? <CaseLines rows={similar} /> : <p className="wx-quiet">{t('case.noneSimilar')}</p>
}
