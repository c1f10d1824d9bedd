import { skipToken, useQuery } from '@tanstack/react-query'
import { similarHazardsInput } from '@wuxin/patrols/hazard-input.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { RecordLinks } from '@wuxin/web/record-links'
import { Form } from '@wuxin/web/ui-form'
import { useDeferredValue } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { HazardStateTag } from './hazard-state-tag.tsx'

/** Open hazards of the kind nearby, while one is written down: perhaps it is known already. */
export function SimilarHazards() {
  const t = useTexts()
  const written = Form.useWatch<{ area?: string; kind?: string; words?: string }>([])
  const asked = similarHazardsInput.safeParse({ area: written?.area, kind: written?.kind, words: useDeferredValue(written?.words ?? '') })
  const { data = [] } = useQuery(trpc.hazards.similar.queryOptions(asked.success ? asked.data : skipToken))
  if (data.length === 0) return null
  return (
    <aside className="wx-given" aria-label={t('hazards.similar')}>
      <p>{t('hazards.similar')}</p>
      <RecordLinks
        links={data.map(({ id, number, title, spot, foundAt, state }) => ({
          id, title: [number, title, spot].filter(Boolean).join(' '), href: modulePath('patrols', `hazards/${id}`), state: <HazardStateTag state={state} />, detail: <Moment at={foundAt} as="day" />,
        }))}
      />
    </aside>
  )
}
