import { useWords } from '@wuxin/web/i18n'
import { Facts } from '@wuxin/web/facts'
import { Moment } from '@wuxin/web/moment'
import { useCan } from '@wuxin/web/module-context'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import { AudienceText } from './audience-text.part.tsx'
import { stepsOf, type Channel, type ModuleView, type PartStep } from './module.rules.ts'
import { SeenText } from './seen-text.part.tsx'
import { VersionCode } from './version-code.part.tsx'
import './registry.css'

/** One part of a module: what is live, what was before, what some are given, and the steps that can be taken. */
export function PartPanel({ view, channel, onStep }: { view: ModuleView; channel: Channel; onStep: (step: PartStep) => void }) {
  const t = useWords('platform')
  const can = useCan()
  const { part, live, since, by, common, waiting, previous, canary, seen } = channel
  const published = ({ version, publishedAt, publishedBy }: Channel['live']) => (
    <span className="wx-module-cell">
      <VersionCode version={version} />
      <small className="wx-quiet">
        {t('module.published')} <Moment at={publishedAt} /> · {publishedBy}
      </small>
    </span>
  )
  return (
    <section className="wx-panel" aria-label={t(`module.part.${part}`)}>
      <div className="wx-part__head">
        <h2>{t(`module.part.${part}`)}</h2>
        {channel.isOff && <StateTag tone="explained">{t('module.state.off')}</StateTag>}
        {canary && <StateTag tone="underWay">{t('module.state.canary')}</StateTag>}
        {waiting && <StateTag tone="dueSoon">{t('module.state.waiting')}</StateTag>}
      </div>
      <Facts
        facts={[
          { label: t('module.live'), value: published(live) },
          { label: t('module.since'), value: [<Moment key="at" at={since} />, ` · ${by}`] },
          { label: t('module.decision'), value: t(channel.county ? 'module.ownDecisionLong' : 'module.commonLong') },
          { label: t('module.common'), value: common && published(common) },
          { label: t('module.seen'), value: part === 'web' ? <SeenText seen={seen.live} /> : null },
          { label: t('module.canary'), value: canary && published(canary) },
          { label: t('module.audience'), value: canary && <AudienceText {...canary} /> },
          { label: t('module.canarySeen'), value: canary && <SeenText seen={seen.canary} /> },
          { label: t('module.previous'), value: previous && published(previous) },
          { label: t('module.waiting'), value: waiting && published(waiting) },
        ]}
      />
      {can('module:turn') && (
        <div className="wx-part__steps">
          {stepsOf(view, channel).map((action) => (
            <Button key={action} danger={action === 'off'} onClick={() => onStep({ part, action })}>
              {t(`module.step.${action}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
