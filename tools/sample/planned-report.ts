import type { PlannedCase, PlannedChannel } from './case-plan.ts'
import { madeUpPhone, reportWords } from './case-words.ts'
import { holderOf, holdersOf, type SamplePerson } from './people.ts'
import { personNames } from './person-names.ts'
import { compounds } from './places.ts'
import type { Plot } from './plot.ts'
import type { Random } from './random.ts'

/** The report that begins a planned case: who sent it or took it down, about what, in whose words. */
export function plannedReport(plot: Plot, fill: (text: string) => string, random: Random): PlannedCase['report'] {
  const { area, channel, reportedAt, seed, story } = plot
  const by = registrar(channel, area, random)
  const compound = compounds.find((each) => area.startsWith(each.code))
  const title = by === null ? undefined : `${compound?.name ?? ''}${fill(story.title)}`
  const input = { area, category: story.category, words: reportWords(story, fill, random), channel, title, ...reporter(channel, seed, random) }
  return { at: reportedAt, by: by?.userName ?? null, input }
}

/** The member of staff who takes a report down; null where the resident sends it alone. */
function registrar(channel: PlannedChannel, area: string, random: Random): SamplePerson | null {
  if (channel === 'resident_page') return null
  if (channel === 'grid_worker' || channel === 'patrol') return holderOf('grid_worker', area)
  if (channel === 'wish_mailbox') return holderOf('branch_secretary', area)
  return random.pick(holdersOf('community_worker', area))
}

/** A fifth of residents stay unnamed; who is found on patrol or at the window has a name. */
function reporter(channel: PlannedChannel, seed: string, random: Random): { anonymous?: boolean; name?: string; phone?: string } {
  if (channel === 'wish_mailbox' || (channel === 'resident_page' && random.chance(0.3))) return { anonymous: true }
  if (channel === 'patrol') return {}
  const phone = madeUpPhone(random)
  return channel === 'resident_page' && random.chance(0.4) ? { phone } : { phone, name: personNames(`resident ${seed}`).next().value }
}
