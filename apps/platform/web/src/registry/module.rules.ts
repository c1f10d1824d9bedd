import type { channelRow, moduleRow, moduleTurn, moduleView } from '@wuxin/platform/registry.schema'
import type { Part, TurnAction, TurnStep } from '@wuxin/platform/release.schema'
import type { z } from 'zod'

export type ModuleRow = z.output<typeof moduleRow>
export type ModuleView = z.output<typeof moduleView>
export type Channel = z.output<typeof channelRow>
export type Turn = z.output<typeof moduleTurn>
export type Seen = Channel['seen']['live']

/** How a version is written where people read it: enough to tell it from the others of its module. */
export const shortVersion = (version: string): string => version.slice(0, 8)

/** Percent of a version's users from which on their failures are no longer a lost connection here and there. */
const failingShare = 5

export const isFailing = ({ users, failed }: Seen): boolean => failed > 0 && failed * 100 >= users * failingShare

/** Percent of a version's users who saw it fail. */
export const failedPercent = ({ users, failed }: Seen): number => (users ? Math.round((100 * failed) / users) : 0)

/** What about a module asks to be looked at, the most pressing first; that it is off was somebody's decision. */
export const attentions = ['failing', 'down', 'canary', 'waiting', 'off'] as const
export type Attention = (typeof attentions)[number]

/** What of it holds for a module. */
export function attentionsOf({ service, channels }: ModuleRow): Attention[] {
  const isOff = channels.some((channel) => channel.isOff)
  const holds: Record<Attention, boolean> = {
    failing: channels.some(({ seen }) => isFailing(seen.live) || isFailing(seen.canary)),
    down: service === 'down' && !isOff,
    off: isOff,
    canary: channels.some((channel) => channel.canary !== null),
    waiting: channels.some((channel) => channel.waiting !== null),
  }
  return attentions.filter((each) => holds[each])
}

/** Orders by what presses most; those that press alike stay as they were. */
export const byAttention = (one: readonly Attention[], other: readonly Attention[]): number => rank(one) - rank(other)

const rank = ([first]: readonly Attention[]) => (first ? attentions.indexOf(first) : attentions.length)

/**
 * The steps that a part can take, in the order of its buttons. A service is run by whoever deploys it: neither a canary nor
 * a switch of the registry would reach it. The platform itself cannot be switched off.
 */
export function stepsOf({ id, versions }: Pick<ModuleView, 'id' | 'versions'>, { part, live, common, previous, canary, isOff }: Channel): TurnAction[] {
  const hasOthers = versions.some((each) => each.part === part && each.version !== live.version)
  const isWeb = part === 'web'
  const offered: Record<TurnAction, boolean> = {
    canary: isWeb && hasOthers,
    live: hasOthers,
    stop: canary !== null,
    back: previous !== null,
    settle: previous !== null && canary === null,
    follow: common !== null,
    on: isWeb && isOff,
    off: isWeb && !isOff && id !== 'platform',
  }
  return (['live', 'canary', 'stop', 'back', 'settle', 'follow', 'on', 'off'] as const).filter((action) => offered[action])
}

/** A step of one part. */
export interface PartStep {
  part: Part
  action: TurnAction
}

/** The one step that a module asks for next: away from what fails, then on with a canary, then the newer version to some first. */
export function nextStep(view: ModuleView): PartStep | null {
  const wanted = view.channels.map((channel): PartStep | null => {
    const { part, seen, canary, previous } = channel
    if (canary && isFailing(seen.canary)) return { part, action: 'stop' }
    if (!canary && previous && isFailing(seen.live)) return { part, action: 'back' }
    if (channel.isOff) return { part, action: 'on' }
    if (canary) return { part, action: 'live' }
    return channel.waiting ? { part, action: part === 'web' ? 'canary' : 'live' } : null
  })
  return wanted.find((step) => step !== null) ?? null
}

/** What a channel gives and keeps, as far as a step changes it. */
export interface Given {
  live: string
  previous: string | null
  canary: string | null
  isOff: boolean
}

export const givenBy = ({ live, previous, canary, isOff }: Channel): Given => ({ live: live.version, previous: previous?.version ?? null, canary: canary?.version ?? null, isOff })

/** What a channel would give after a step. */
export function givenAfter(channel: Channel, step: TurnStep): Given {
  const given = givenBy(channel)
  switch (step.action) {
    case 'live':
      return { ...given, live: step.version, previous: given.live, canary: null }
    case 'canary':
      return { ...given, canary: step.version }
    case 'stop':
      return { ...given, canary: null }
    case 'back':
      return { ...given, live: given.previous ?? given.live, previous: null, canary: null }
    case 'settle':
      return { ...given, previous: null }
    case 'follow':
      return { ...given, live: channel.common?.version ?? given.live, previous: null, canary: null }
    default:
      return { ...given, isOff: step.action === 'off' }
  }
}
