import type { CheckpointView, RouteRecord } from '@wuxin/patrols/route.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { routeSteps, type RouteStepName } from './route-steps.tsx'

/** One change of a route; `checkpoint` where it is about one of its checkpoints. */
export default function RouteDrawer({ name, record, checkpoint, onClose }: { name: RouteStepName; record: RouteRecord; checkpoint: CheckpointView | null; onClose: () => void }) {
  const t = useTexts()
  const title = t(`routes.do.${name}`)
  return (
    <StepDrawer
      step={routeSteps[name]}
      title={checkpoint ? `${title} · ${checkpoint.name}` : title}
      record={record}
      fixed={checkpoint ? { checkpoint: checkpoint.id } : undefined}
      again={() => client.routes.get.query({ id: record.id })}
      standing={(each) => ({ [t('routes.column.name')]: each.name, [t('routes.column.checkpoints')]: each.checkpoints.map((one) => `${one.name} ${t('routes.edition', { edition: one.edition })}`).join(' · ') })}
      next={() => t(`routes.done.${name}`)}
      submitLabel={title}
      onClose={onClose}
    />
  )
}
