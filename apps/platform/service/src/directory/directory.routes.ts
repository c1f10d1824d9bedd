import { areaCode, countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { peopleAsked } from '@wuxin/platform/person.schema'
import { rulesInForceQuery } from '@wuxin/platform/rule.schema'
import type { Running } from '@wuxin/service/runtime'
import { inWork, system } from '@wuxin/service/work'
import { everywhere } from '@wuxin/service/scope'
import type { Hono } from 'hono'
import { namesOfPeople } from '../person/person.queries.ts'
import { bodyOf } from '@wuxin/service/request-body'
import { rulesInForce } from '../rule/rule.queries.ts'
import { directoryBody } from './directory.queries.ts'

const requestIdOf = (request: Request) => request.headers.get('x-request-id')?.slice(0, 64) ?? 'internal'

/** What the other services ask of the register, with a service token. */
export function directoryRoutes(app: Hono, service: Running): void {
  app.get('/internal/directory/:county', async (context) => {
    const county = areaCode.safeParse(context.req.param('county'))
    const body = county.success ? await directoryBody(service, county.data, requestIdOf(context.req.raw)) : null
    if (!body) throw new DomainError('NOT_FOUND', { county: context.req.param('county') })
    return context.body(body, 200, { 'content-type': 'application/json' })
  })

  app.post('/internal/people', async (context) => {
    const { county, ids } = await bodyOf(context.req.raw, peopleAsked)
    const call = { caller: system(service.id), now: service.now(), procedure: 'people', requestId: requestIdOf(context.req.raw) }
    return context.json(await inWork(service, call, [{ area: countyOf(county), unit: null }], (work) => namesOfPeople(work, ids)))
  })

  app.get('/internal/rules/:area', async (context) => {
    const query = rulesInForceQuery.safeParse({ area: context.req.param('area'), subject: context.req.query('subject'), key: context.req.query('key') })
    if (!query.success) throw new DomainError('INVALID_INPUT', { area: context.req.param('area') })
    const call = { caller: system(service.id), now: service.now(), procedure: 'rules', requestId: requestIdOf(context.req.raw) }
    return context.json(await inWork(service, call, everywhere, (work) => rulesInForce(work, query.data)))
  })
}
