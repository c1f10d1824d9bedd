import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { RecordLinks } from '@wuxin/web/record-links'
import { useTexts } from '../texts.ts'
import { HazardStateTag } from './hazard-state-tag.tsx'

/** Earlier hazards of the kind at the very place (反复). */
export function EarlierPanel({ earlier }: Pick<HazardRecord, 'earlier'>) {
  const t = useTexts()
  if (earlier.length === 0) return null
  return (
    <section className="wx-panel">
      <h2>{t('hazards.earlier')}</h2>
      <RecordLinks
        links={earlier.map(({ id, number, title, foundAt, state }) => ({
          id, title: `${number} ${title}`, href: modulePath('patrols', `hazards/${id}`), state: <HazardStateTag state={state} />, detail: <Moment at={foundAt} as="day" />,
        }))}
      />
    </section>
  )
}
