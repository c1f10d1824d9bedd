import { z } from 'zod'

/** Milliseconds between two signs of life of an instance, and how many of them may be missed before it counts as gone. */
export const beat = 2_000
/** Signs of life that may be missed. */
export const beatsMissed = 3
/** Milliseconds between two looks at the registry by whoever sends requests to instances. */
export const refreshEvery = 1_000
/** Milliseconds for which an instance must have served before the ones before it are told to drain: three looks. */
export const settledAfter = 3 * refreshEvery

/** starting: not to be asked yet; ready: answers; draining: ends what is under way, takes nothing new. */
export const instanceStates = ['starting', 'ready', 'draining'] as const

/** What an instance says of itself: one process that runs one version of one service. */
export const instanceReport = z.object({
  id: z.uuid(),
  service: z.string().max(60),
  version: z.string().max(60),
  /** Where it is reached; null where only its own process reaches it. */
  address: z.url({ protocol: /^https?$/ }).nullable(),
  /** Whether it runs inside a gateway, which comes with all services: it gives way to one that runs by itself. */
  isInside: z.boolean(),
  state: z.enum(instanceStates),
})
export type InstanceReport = z.infer<typeof instanceReport>

/** What the registry tells an instance: serve and work; wait, ready, for its version's turn; drain and end. */
export const instanceOrder = z.object({ state: z.enum(['serve', 'wait', 'drain']) })
export type Order = z.infer<typeof instanceOrder>['state']

/** The instances that requests go to, by service; a service that nobody serves now has none. */
export const servingInstances = z.object({
  services: z.record(z.string(), z.array(z.object({ id: z.uuid(), version: z.string(), address: z.string().nullable() }))),
})
export type ServingInstances = z.infer<typeof servingInstances>

/** Where an instance shows itself to the registry. */
export const instancesPath = '/internal/registry/instances'
