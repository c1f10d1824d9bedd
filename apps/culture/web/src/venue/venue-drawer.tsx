import type { VenueRecord } from '@wuxin/culture/venue.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { venueSteps, type VenueStepName } from './venue-steps.tsx'

/** One step of a venue. */
export default function VenueDrawer({ name, record, onClose }: { name: VenueStepName; record: VenueRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <StepDrawer
      step={venueSteps[name]}
      title={t(`venues.do.${name}`)}
      record={record}
      again={() => client.venues.get.query({ id: record.id })}
      standing={({ name: called, closures, ahead }) => ({ [t('venues.label.name')]: called, [t('venues.closures')]: String(closures.length), [t('venues.column.ahead')]: String(ahead) })}
      next={() => t(`venues.done.${name}`)}
      onClose={onClose}
      draft={`culture.${record.id}.${name}`}
    />
  )
}
