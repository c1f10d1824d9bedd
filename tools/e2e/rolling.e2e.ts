import { describe, expect, it } from 'vitest'
import { startLoad } from './rolling-load.ts'
import { firstVersion, rollingSuite, secondVersion } from './rolling-suite.ts'

const suite = rollingSuite('apart')
const { feedback, publish, serving, served, gone } = suite

const health = async () => {
  const { modules } = (await (await fetch(`${suite.url()}/registry/modules`)).json()) as { modules: { id: string; service: string }[] }
  return Object.fromEntries(modules.map(({ id, service }) => [id, service]))
}

describe('a service that is replaced while people work with it', () => {
  it('loses no request, and takes every report once: a newer version, then a new process of the same', async () => {
    await publish(firstVersion)
    const one = await feedback(firstVersion)
    await served(one)
    const load = await startLoad(suite.url(), 16)
    await load.more(300)

    await publish(secondVersion)
    const two = await feedback(secondVersion)
    await gone(one)
    expect(await serving()).toEqual([two.url])
    await load.more(300)

    const three = await feedback(secondVersion)
    await load.more(300)
    await two.stop()
    expect(await serving()).toEqual([three.url])
    await load.more(300)

    const { created, failures } = await load.stop()
    expect(failures).toEqual([])
    expect(created.length).toBeGreaterThan(100)
    expect(await suite.reportsOf(load.mark)).toEqual(created.toSorted())
    await three.stop()
  })

  it('leaves the rest at work when it is killed, and is back when it is started again', async () => {
    const one = await feedback(secondVersion)
    await served(one)
    const load = await startLoad(suite.url(), 1)
    await load.stop()
    await expect.poll(health, { timeout: 30_000 }).toMatchObject({ platform: 'up', feedback: 'up' })
    await one.kill()
    const refused = await load.list()
    expect(refused.status).toBe(503)
    expect(JSON.stringify(await refused.json())).toContain('"code":"UNAVAILABLE","params":{"service":"feedback"}')
    expect((await fetch(`${suite.url()}/api/platform/trpc/session.me`, { headers: { cookie: load.cookie } })).status).toBe(200)
    await expect.poll(health, { timeout: 30_000 }).toMatchObject({ platform: 'up', feedback: 'down' })

    await feedback(secondVersion)
    await expect.poll(async () => (await load.list()).status, { timeout: 30_000 }).toBe(200)
    await expect.poll(health, { timeout: 30_000 }).toMatchObject({ platform: 'up', feedback: 'up' })
  })
})
