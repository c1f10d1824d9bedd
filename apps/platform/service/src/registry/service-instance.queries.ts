import type { InstanceReport, Order, ServingInstances } from '@wuxin/service/instance'
import type { Running } from '@wuxin/service/runtime'
import { sql } from 'kysely'
import { orderFor, servingOf, type Instance, type Published } from './service-instance.rules.ts'

/** Days after which an instance is forgotten; a service's latest never is: events wait for it. */
const keptFor = 1

const database = (service: Running) => service.orm.em.fork().getKysely<any>() // tables of the registry, as its migrations make them

type Known = Instance & { service: string }
/** Instants come as text. */
type Row = Omit<Known, 'startedAt' | 'servedAt' | 'seenAt'> & { startedAt: string; servedAt: string | null; seenAt: string }

async function instancesOf(service: Running, of: string | null): Promise<Known[]> {
  const { rows } = await sql<Row>`
    select id, service, version, address, is_inside as "isInside", state, started_at as "startedAt", served_at as "servedAt", seen_at as "seenAt"
    from service_instance where ${of}::text is null or service = ${of} order by started_at, id`.execute(database(service))
  return rows.map(({ startedAt, servedAt, seenAt, ...row }) => ({ ...row, startedAt: new Date(startedAt), servedAt: servedAt === null ? null : new Date(servedAt), seenAt: new Date(seenAt) }))
}

/** What is published of the services that have instances. */
async function publishedOf(service: Running): Promise<(id: string) => Published> {
  const { rows } = await sql<{ module: string; version: string; is_live: boolean }>`
    select module, version, true as is_live from module_channel where part = 'service' and county = ''
    union all
    select distinct version.module, version.version, false from module_version version
    join service_instance instance on instance.service = version.module and instance.version = version.version where version.part = 'service'`.execute(database(service))
  return (id) => {
    const own = rows.filter(({ module }) => module === id)
    return { live: own.find(({ is_live }) => is_live)?.version ?? null, versions: own.map(({ version }) => version) }
  }
}

/** Keeps what an instance says of itself, and answers what it shall do. An instance that drains never comes back. */
export async function takeReport(service: Running, report: InstanceReport): Promise<Order> {
  const now = service.now()
  await sql`
    insert into service_instance (id, service, version, address, is_inside, state, started_at, seen_at)
    values (${report.id}, ${report.service}, ${report.version}, ${report.address}, ${report.isInside}, ${report.state}, ${now}, ${now})
    on conflict (id) do update set seen_at = excluded.seen_at, state = case when service_instance.state = 'draining' then 'draining' else excluded.state end`.execute(database(service))
  const [published, known] = await Promise.all([publishedOf(service), instancesOf(service, report.service)])
  const self = known.find(({ id }) => id === report.id)
  if (!self) throw new Error(`no instance ${report.id}`)
  const order = orderFor(self, servingOf(known, published(report.service), now), now)
  if (order === 'serve' && !self.servedAt) await sql`update service_instance set served_at = ${now} where id = ${self.id}`.execute(database(service))
  if (report.state === 'starting') await forgetGone(service, report.service)
  return order
}

async function forgetGone(service: Running, of: string): Promise<void> {
  const before = new Date(service.now().getTime() - keptFor * 86_400_000)
  await sql`delete from service_instance gone where service = ${of} and seen_at < ${before}
    and exists (select from service_instance later where later.service = gone.service and later.seen_at > gone.seen_at)`.execute(database(service))
}

/** Modules that are switched off wherever they were ever given to somebody. */
async function modulesOff(service: Running): Promise<Set<string>> {
  const { rows } = await sql<{ module: string }>`select module from module_channel where part = 'web' group by module having bool_and(is_off)`.execute(database(service))
  return new Set(rows.map(({ module }) => module))
}

/**
 * Which instances requests go to, for every service that ever showed itself; events wait for one that nobody runs. Only
 * where its module is switched off everywhere nobody waits for it any longer.
 */
export async function servingNow(service: Running): Promise<ServingInstances> {
  const now = service.now()
  const [published, known, off] = await Promise.all([publishedOf(service), instancesOf(service, null), modulesOff(service)])
  const services = Object.entries(Object.groupBy(known, (instance) => instance.service)).map(([id, instances = []]) => {
    const serving = servingOf(instances, published(id), now)
    return [id, serving.map(({ id: instance, version, address }) => ({ id: instance, version, address }))] as const
  })
  return { services: Object.fromEntries(services.filter(([id, serving]) => serving.length > 0 || !off.has(id))) }
}
