import { skipToken, useQuery } from '@tanstack/react-query'
import { similarHazardsInput } from '@wuxin/patrols/hazard-input.schema'
import { Form } from '@wuxin/web/ui-form'
import { useDeferredValue } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { HazardLinks } from './hazard-links.tsx'

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
      <HazardLinks hazards={data} />
    </aside>
  )
}
