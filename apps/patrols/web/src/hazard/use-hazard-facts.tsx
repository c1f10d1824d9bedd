import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import type { Fact } from '@wuxin/web/facts'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PhotoList } from '@wuxin/web/photo-list'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

/** The facts of a hazard: what it is and where, before and after side by side, who mended and inspected it. */
export function useHazardFacts(record: HazardRecord | undefined): Fact[] {
  const t = useTexts()
  if (!record) return []
  const { grade, suspected, place, spot, checkpoint, shift, result, inspection, mergedInto } = record
  const photos = (links: readonly string[], label: string, wide = false): Fact => ({ label, value: links.length > 0 ? <PhotoList links={links} label={label} /> : null, wide })
  return [
    { label: t('hazards.fact.words'), value: record.words, wide: true },
    photos(record.before, t('hazards.fact.before')),
    photos(record.after, t('hazards.fact.after')),
    { label: t('hazards.column.place'), value: [place.path, spot].filter(Boolean).join(' ') },
    { label: t('hazards.column.kind'), value: t(`kinds.${record.kind}`) },
    { label: t('hazards.column.grade'), value: grade ? t(`grades.${grade}`) : t('hazards.suspected', { grade: t(`grades.${suspected}`) }) },
    { label: t('hazards.column.source'), value: shift ? <Link to={modulePath('patrols', `shifts/${shift.id}`)}>{`${t(`hazards.sources.${record.source}`)} ${shift.number}`}</Link> : t(`hazards.sources.${record.source}`) },
    { label: t('hazards.fact.checkpoint'), value: checkpoint?.name },
    { label: t('hazards.fact.finder'), value: <>{record.finder} · <Moment at={record.foundAt} /></> },
    { label: t('hazards.fact.rectifyBy'), value: record.rectifyBy && <Moment at={record.rectifyBy} as="day" /> },
    { label: t('hazards.fact.result'), value: result && <>{result.words}<br /><span className="wx-quiet">{result.by} · <Moment at={result.at} /></span></>, wide: true },
    {
      label: t('hazards.fact.inspection'),
      value: inspection && <>{t(inspection.passed ? 'hazards.passed' : 'hazards.failed')} {inspection.words}<br /><span className="wx-quiet">{inspection.by} · <Moment at={inspection.at} /></span></>,
      wide: true,
    },
    photos(record.inspected, t('hazards.fact.inspected'), true),
    { label: t('hazards.fact.mergedInto'), value: mergedInto && <Link to={modulePath('patrols', `hazards/${mergedInto.id}`)}>{mergedInto.number}</Link> },
  ]
}
