import type { FindingView } from '@wuxin/patrols/finding.schema'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PhotoList } from '@wuxin/web/photo-list'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../texts.ts'
import { BothTimes } from './both-times.tsx'

const AmendFindingDrawer = lazy(() => import('./amend-finding-drawer.tsx'))

const tones: Record<FindingView['outcome'], StateTone> = { hazard: 'dueSoon', on_spot: 'done', remark: 'waiting' }

/** The photos of a finding that show one stage, and those whose bytes have not come or were not what was taken. */
function Photos({ photos }: Pick<FindingView, 'photos'>) {
  const t = useTexts()
  const waiting = photos.filter(({ state }) => state === 'waiting').length
  const refused = photos.filter(({ state }) => state === 'refused').length
  return (
    <>
      {(['before', 'after'] as const).map((stage) => {
        const links = photos.flatMap((photo) => (photo.stage === stage && photo.url !== null ? [photo.url] : []))
        return links.length > 0 && <PhotoList key={stage} links={links} label={t(`findings.photos.${stage}`)} />
      })}
      {waiting > 0 && <p className="wx-quiet">{t('shifts.photosWaiting', { count: waiting })}</p>}
      {refused > 0 && <p className="pt-left">{t('findings.photosRefused', { count: refused })}</p>}
    </>
  )
}

/** Where it was: the spot often begins with the checkpoint's name, as the phone proposes it. */
const whereOf = ({ checkpoint, place, spot }: FindingView): (string | null | undefined)[] => [spot?.startsWith(checkpoint?.name ?? ' ') ? null : checkpoint?.name, place.name, spot]

/** 发现问题: what was found on a shift, where and when, what became of it, with its photos; whoever grades hazards there puts it right. */
export function FindingsPart({ found }: { found: readonly FindingView[] }) {
  const t = useTexts()
  const can = useCan()
  const [amended, setAmended] = useState<FindingView | null>(null)
  return (
    <section className="wx-panel">
      <h2>{t('findings.title')}</h2>
      {found.length === 0 && <p className="wx-quiet">{t('findings.none')}</p>}
      <ol className="pt-findings">
        {found.map((finding) => (
          <li key={finding.id}>
            <p className="pt-findings__head">
              <StateTag tone={tones[finding.outcome]}>{t(`walk.outcomes.${finding.outcome}`)}</StateTag>
              <strong>{`${t(`kinds.${finding.kind}`)} · ${t(`grades.${finding.grade}`)}`}</strong>
              {finding.hazard && <Link to={modulePath('patrols', `hazards/${finding.hazard.id}`)}>{finding.hazard.number}</Link>}
              {can('hazard:grade', { area: finding.place.code }) && (
                <Button type="link" size="small" onClick={() => setAmended(finding)}>
                  {t('findings.do.amend')}
                </Button>
              )}
            </p>
            <p>{finding.words}</p>
            <p className="wx-quiet">
              {[...whereOf(finding), finding.by].filter(Boolean).join(' · ')} <BothTimes {...finding} />
            </p>
            <Photos photos={finding.photos} />
          </li>
        ))}
      </ol>
      <Suspense>{amended && <AmendFindingDrawer finding={amended} onClose={() => setAmended(null)} />}</Suspense>
    </section>
  )
}
