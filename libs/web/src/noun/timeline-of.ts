import { historyOf, postText, saidValues, type StepActor, type TakenStep } from '../history.tsx'
import type { Translate } from '../i18n.ts'
import type { TimelineEntry } from '../timeline.tsx'
import type { StateTone } from '../tokens.ts'

/** What tells one kind of record's history. */
export interface Telling<Taken extends TakenStep> {
  /** The group of texts whose `did` says what was done. */
  texts: string
  /** Steps that a clock takes, nobody else. */
  byClock: readonly Taken['action'][]
  /** The actions that stand out; the rest are under way. */
  tones: Readonly<Partial<Record<Taken['action'], StateTone>>>
  /** The groups of texts in which the codes of a step's values are said: `{ source: 'wishes.sources' }`. */
  groups?: Readonly<Record<string, string>>
}

/** A record's history in its module's texts, the newest step first; without a post it was a resident, or the suite where a clock ran out. Levels are said by their name. */
export function timelineOf<Taken extends TakenStep & { actor: StepActor }>(steps: readonly Taken[], { texts, byClock, tones, groups = {} }: Telling<Taken>, t: Translate): TimelineEntry[] {
  const group: Readonly<Record<string, string>> = { level: 'step.levels', voice: 'step.voices', ...groups }
  const say = (key: string, value: string) => group[key] && value !== '' ? t(`${group[key]}.${value}`) : undefined
  return historyOf(steps, {
    who: ({ action, actor }) => postText(actor) ?? t(byClock.includes(action) ? 'step.system' : 'step.resident'),
    what: ({ action, params }) => t(`${texts}.did.${action}`, saidValues(params, say)),
    tones,
    photos: t('step.photos'),
  })
}
