import { scoreItemsOf } from '@wuxin/culture/score-item.rules'
import { eventArchived, scoreCardWanted } from '@wuxin/events/culture'
import type { Work } from '@wuxin/service/work'
import { settings } from '../culture.work.ts'
import { headsOf } from '../event/attended.queries.ts'
import type { CultureEvent } from '../event/event.entity.ts'
import type { Step } from '../step/step.table.ts'

/** Tells other modules what they wait for: at its end a score card is wanted, and whoever counts hears that it was kept. */
export async function tellOthers(work: Work, { id, number, area, title, kind, starts, startedAt, organiserUnit, settingsVersion }: CultureEvent, { action, actorId, actorName }: Step): Promise<void> {
  const event = { id, number, area, title, kind, held: (startedAt ?? starts).toISOString() }
  if (action !== 'finish' && action !== 'archive') return
  await work.em.flush()
  const heads = await headsOf(work, id)
  const { values } = await settings.at(work, area, settingsVersion)
  if (action === 'finish') await work.publish(scoreCardWanted, { ...event, module: 'culture', heads, items: scoreItemsOf(values[`score_${kind}`]), by: { id: actorId, name: actorName }, unit: organiserUnit })
  else await work.publish(eventArchived, { ...event, attended: heads, unit: organiserUnit })
}
