import type { briefHazards } from '@wuxin/patrols/hazard-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { RecordLinks } from '@wuxin/web/record-links'
import type { z } from 'zod'
import { HazardStateTag } from './hazard-state-tag.tsx'

type Line = Pick<z.infer<typeof briefHazards>[number], 'id' | 'number' | 'title' | 'state' | 'foundAt'> & { spot?: string | null }

/** A few hazards, each with where it stands. */
export function HazardLinks({ hazards }: { hazards: readonly Line[] }) {
  return (
    <RecordLinks
      links={hazards.map(({ id, number, title, spot, foundAt, state }) => ({
        id, title: [number, title, spot].filter(Boolean).join(' '), href: modulePath('patrols', `hazards/${id}`), state: <HazardStateTag state={state} />, detail: <Moment at={foundAt} as="day" />,
      }))}
    />
  )
}
