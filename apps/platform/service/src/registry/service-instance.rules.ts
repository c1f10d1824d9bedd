import { beat, beatsMissed, settledAfter, type InstanceReport, type Order } from '@wuxin/service/instance'

/** A process that runs one version of a service, as the registry knows it. */
export interface Instance extends Omit<InstanceReport, 'service'> {
  startedAt: Date
  /** Since when it serves; null for one that never did. */
  servedAt: Date | null
  /** When it last showed itself. */
  seenAt: Date
}

/** What is published of a service: the version that is live, and every version; nothing where none ever was. */
export interface Published {
  live: string | null
  versions: readonly string[]
}

/** Whether an instance showed itself lately. */
export const isAlive = ({ seenAt }: Pick<Instance, 'seenAt'>, now: Date): boolean => now.getTime() - seenAt.getTime() <= beat * beatsMissed

/**
 * Whether an instance may serve at all. Once a version is published, one that never was may not: nobody checked what it
 * breaks. Left to serve are those that did before, and those inside a gateway, which came with the installation.
 */
export const isAdmitted = ({ version, isInside, servedAt }: Instance, { live, versions }: Published): boolean =>
  live === null || isInside || servedAt !== null || versions.includes(version)

/** Which of two comes first: the live version, any published one, one that runs by itself, the one that started later. */
const byRank = ({ live, versions }: Published) => (one: Instance, other: Instance): number =>
  Number(other.version === live) - Number(one.version === live) ||
  Number(versions.includes(other.version)) - Number(versions.includes(one.version)) ||
  Number(one.isInside) - Number(other.isInside) ||
  other.startedAt.getTime() - one.startedAt.getTime()

/** The instances of one service that requests go to now: all that are ready of one version. */
export function servingOf(instances: readonly Instance[], published: Published, now: Date): Instance[] {
  const ready = instances.filter((each) => each.state === 'ready' && isAlive(each, now) && isAdmitted(each, published))
  const [first] = ready.toSorted(byRank(published))
  return first ? ready.filter(({ version, isInside }) => version === first.version && isInside === first.isInside) : []
}

/**
 * What an instance is told. One that served goes on until those that took over have served for three looks of the
 * gateways, then drains; one that never did waits for its version's turn.
 */
export function orderFor(instance: Instance, serving: readonly Instance[], now: Date): Order {
  if (instance.state === 'draining') return 'drain'
  if (serving.some(({ id }) => id === instance.id)) return 'serve'
  if (!instance.servedAt) return 'wait'
  const isSettled = serving.some(({ servedAt }) => servedAt && now.getTime() - servedAt.getTime() >= settledAfter)
  return isSettled ? 'drain' : 'serve'
}
