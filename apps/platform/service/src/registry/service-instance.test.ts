import { randomUUID } from 'node:crypto'
import type { ServiceContract } from '@wuxin/platform/contract.schema'
import { serviceApp } from '@wuxin/service/http'
import { beat, beatsMissed, instanceOrder, instancesPath, servingInstances, settledAfter, type InstanceReport } from '@wuxin/service/instance'
import { serviceUnderTest } from '@wuxin/service/testing'
import { issueServiceToken } from '@wuxin/service/token'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { installService } from './release-install.ts'

let now = new Date('2025-04-21T10:00:00+08:00')
const at = serviceUnderTest(service, { now: () => now })
const pass = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds))

/** The service that a test speaks of; each has one of its own. */
let id = ''
beforeEach(() => (id = `m${randomUUID().slice(0, 8)}`))

const ask = async (body?: object, headers: Record<string, string> = {}) => {
  const authorization = `Bearer ${await issueServiceToken(at.service.keys, 'test')}`
  return serviceApp(at.service).request(`http://platform${instancesPath}`, { headers: { authorization, ...headers }, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) })
}
const contract: ServiceContract = { part: 'service', platform: 1, procedures: {}, publishes: {}, subscribes: {}, permissions: [] }
const [v1, v2, v3] = ['1', '2', '3'].map((digit) => digit.repeat(16)) as [string, string, string]
const publish = (version: string) => installService(at.service, { module: id, version, contract })

/** A process with what it says; `says` answers what it is told. */
function process(version: string, facts: Partial<InstanceReport> = {}) {
  const self = { id: randomUUID(), service: id, version, address: `http://127.0.0.1/${version}`, isInside: false, ...facts }
  return { ...self, says: async (state: InstanceReport['state']) => instanceOrder.parse(await (await ask({ ...self, state })).json()).state }
}
const serving = async () => {
  const { services } = servingInstances.parse(await (await ask()).json())
  return services[id]?.map((each) => each.version)
}

describe('an instance', () => {
  it('is asked from the moment on that it is ready, and no more once it drains', async () => {
    const one = process(v1)
    expect(await one.says('starting')).toBe('wait')
    expect(await serving()).toEqual([])
    expect(await one.says('ready')).toBe('serve')
    expect(await serving()).toEqual([v1])
    expect(await one.says('draining')).toBe('drain')
    expect(await serving()).toEqual([])
    expect(await one.says('ready'), 'a word that was late').toBe('drain')
    expect(await serving()).toEqual([])
  })

  it('is gone after three signs of life that did not come, and its service stays known', async () => {
    await process(v1).says('ready')
    pass(beat * beatsMissed)
    expect(await serving()).toEqual([v1])
    pass(1)
    expect(await serving()).toEqual([])
  })

  it('shares the work with the others of its version', async () => {
    const [first, second] = [process(v1), process(v1)]
    expect([await first.says('ready'), await second.says('ready'), await first.says('ready')]).toEqual(['serve', 'serve', 'serve'])
    expect(await serving()).toEqual([v1, v1])
  })

  it('is heard only with the token of a service, and only with all that it must say', async () => {
    expect((await serviceApp(at.service).request(`http://platform${instancesPath}`)).status).toBe(401)
    expect((await ask({ id: 'x', service: id })).status).toBe(400)
  })
})

describe('a newer version', () => {
  it('takes over when it is ready, and the one before drains once it has served for three looks', async () => {
    const [one, two] = [process(v1), process(v2)]
    await publish(v1)
    await one.says('ready')
    await publish(v2)
    expect(await serving(), 'nobody runs the live version yet').toEqual([v1])
    expect(await one.says('ready')).toBe('serve')
    expect(await two.says('starting')).toBe('wait')
    expect(await serving()).toEqual([v1])
    expect(await two.says('ready')).toBe('serve')
    expect(await serving()).toEqual([v2])
    pass(settledAfter - 1)
    expect(await one.says('ready')).toBe('serve')
    pass(1)
    expect(await one.says('ready')).toBe('drain')
  })

  it('waits, ready, until it is made live', async () => {
    await publish(v2)
    await publish(v1)
    const [one, two] = [process(v1), process(v2)]
    await one.says('ready')
    pass(settledAfter)
    expect(await two.says('ready')).toBe('wait')
    expect(await serving()).toEqual([v1])
  })

  it('does not serve where it was never published and another was', async () => {
    await publish(v1)
    const stranger = process(v3)
    expect(await stranger.says('ready')).toBe('wait')
    expect(await serving()).toEqual([])
  })

  it('serves when it is the latest ready one, where nothing was ever published', async () => {
    const [one, two] = [process(v1), process(v2)]
    await one.says('ready')
    pass(settledAfter)
    expect(await two.says('ready')).toBe('serve')
    expect(await serving()).toEqual([v2])
    pass(settledAfter)
    await two.says('ready')
    expect(await one.says('ready')).toBe('drain')
  })

  it('that ends leaves the work to the one before, if that still runs', async () => {
    const [one, two] = [process(v1), process(v2)]
    await publish(v1)
    await one.says('ready')
    await publish(v2)
    await two.says('ready')
    await two.says('draining')
    expect(await serving()).toEqual([v1])
    expect(await one.says('ready')).toBe('serve')
  })
})

describe('an instance inside a gateway', () => {
  it('gives way to one outside, and takes the work back when that is gone', async () => {
    const [inside, outside] = [process(v1, { isInside: true, address: null }), process(v1)]
    expect(await inside.says('ready')).toBe('serve')
    await outside.says('ready')
    expect(await serving()).toEqual([v1])
    pass(settledAfter)
    await outside.says('ready')
    expect(await inside.says('ready')).toBe('drain')
    pass(beat * beatsMissed + 1)
    expect(await inside.says('ready')).toBe('serve')
  })

  it('serves where nothing published runs: it came with the installation', async () => {
    await publish(v1)
    expect(await process(v3, { isInside: true }).says('ready')).toBe('serve')
  })
})

describe('the list of who serves', () => {
  it('costs nothing to ask for again', async () => {
    await process(v1).says('ready')
    const etag = (await ask()).headers.get('etag') ?? ''
    expect((await ask(undefined, { 'if-none-match': etag })).status).toBe(304)
    await process(v1).says('ready')
    expect((await ask(undefined, { 'if-none-match': etag })).status).toBe(200)
  })
})
