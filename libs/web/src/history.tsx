import type { ReactNode } from 'react'
import { joined, words } from './i18n.ts'
import { PhotoList } from './photo-list.tsx'
import type { TimelineEntry } from './timeline.tsx'
import type { StateTone } from './tokens.ts'

/** Whoever took a step. Without a post it was a resident, or the suite where a clock ran out. */
export interface StepActor {
  name: string
  role: string | null
  unit: string | null
}

/** The values of a step: names, numbers and codes. */
export type StepValues = Readonly<Record<string, string | number | readonly string[]>>

/** A step that was taken, as the views of records carry it. */
export interface TakenStep {
  id: string
  at: string
  action: string
  words: string | null
  params: StepValues
  photos?: readonly string[]
}

/** How a kind of record tells its history. */
export interface HistoryTelling<Taken extends TakenStep> {
  who: (step: Taken) => string
  what: (step: Taken) => string
  /** The actions that stand out; the rest are under way. */
  tones: Readonly<Partial<Record<Taken['action'], StateTone>>>
  /** What the photos of a step are called. */
  photos?: string
  /** What belongs to a step beside its words and photos. */
  more?: (step: Taken) => ReactNode
}

/** The latest comes first. */
export const newestFirst = (one: { at: string }, other: { at: string }): number => other.at.localeCompare(one.at)

/** The post in which somebody acted: 赵亮 · 县城管局; null for residents and the suite itself. */
export const postText = ({ name, role, unit }: StepActor): string | null => (role ? [name, unit ?? words('web')(`roles.${role}`)].join(' · ') : null)

/** A step's values as its text takes them: codes are said by `say`, lists are joined, the rest are names, numbers and dates already. */
export const saidValues = (values: StepValues, say: (key: string, value: string) => string | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, string] => [key, typeof value === 'object' ? joined(value.map((each) => say(key, each) ?? each)) : (say(key, String(value)) ?? String(value))]),
  )

/** A record's history, the newest step first. */
export const historyOf = <Taken extends TakenStep>(steps: readonly Taken[], { who, what, tones, photos, more }: HistoryTelling<Taken>): TimelineEntry[] =>
  [...steps].sort(newestFirst).map((step) => {
    const beside = more?.(step)
    const shown = photos && step.photos?.length ? <PhotoList links={step.photos} label={photos} /> : null
    return {
      id: step.id,
      at: step.at,
      who: who(step),
      what: what(step),
      tone: tones[step.action as Taken['action']] ?? 'underWay',
      detail: (step.words || beside || shown) && (
        <>
          {step.words} {beside} {shown}
        </>
      ),
    }
  })
