import type { EntityClass } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import type { AnyRouter } from '@trpc/server'
import type { EventType } from '@wuxin/events/define'
import type { PermissionTable } from '@wuxin/platform/caller'
import type { Hono } from 'hono'
import type { Subscription } from './events.ts'
import type { Running } from './runtime.ts'

/** Work that a service does by the clock. */
export interface Job {
  name: string
  /** Cron line of five fields, in Asia/Shanghai. */
  cron: string
  run(service: Running): Promise<void>
}

/** Offers something beside tRPC, below `/api/<id>/` or `/internal/`, such as a file to take along. */
export type Route = (app: Hono, service: Running) => void

/** A domain service as its module declares it. */
export interface ServiceSpec {
  /** The module's id: name of its schema, its role and its part of every address. */
  id: string
  entities: EntityClass<object>[]
  migrations: { name: string; class: new (...args: ConstructorParameters<typeof Migration>) => Migration }[]
  router: AnyRouter
  /** Who may do what; part of what the module's web relies on. */
  permissions: PermissionTable
  /** Every event that it announces: another one cannot be published. */
  publishes: EventType[]
  subscribes: Subscription[]
  jobs: Job[]
  /** What is offered beside tRPC. */
  routes: Route[]
  /** What must be ready before the first request; runs at every start. */
  prepare?(service: Running): Promise<void>
}

/** Declares a domain service. */
export const defineService = <Router extends AnyRouter>(
  spec: Pick<ServiceSpec, 'id' | 'entities' | 'migrations'> & Partial<ServiceSpec> & { router: Router },
): Omit<ServiceSpec, 'router'> & { router: Router } => ({ permissions: {}, publishes: [], subscribes: [], jobs: [], routes: [], ...spec })
