import { describe, expect, it } from 'vitest'
import type { SuiteProcess } from './process.ts'
import { startLoad } from './rolling-load.ts'
import { rollingSuite, secondVersion } from './rolling-suite.ts'

const suite = rollingSuite('inside')

/** How many requests to its procedures a process has answered. */
async function answeredBy({ url }: SuiteProcess): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const counts = metrics.matchAll(/^wuxin_request_seconds_count\{[^}]*path="(?:cases\.list|resident\.report)"[^}]*\} (\d+)$/gm)
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
}

describe('a service inside the gateway, while people work with it', () => {
  it('gives way to a process of its own once that one’s version is live, and takes the work back when it ends: no request is lost, every report is taken once', async () => {
    const inside = await suite.serving()
    expect(inside).toHaveLength(1)
    const load = await startLoad(suite.url(), 16)
    await load.more(300)

    const outside = await suite.feedback(secondVersion)
    await load.more(300)
    expect(await suite.serving()).toEqual(inside)
    expect(await answeredBy(outside)).toBe(0)

    await suite.publish(secondVersion)
    await suite.served(outside)
    await expect.poll(() => answeredBy(outside), { timeout: 90_000 }).toBeGreaterThan(300)

    await outside.stop()
    expect(await suite.serving()).toEqual(inside)
    await load.more(300)

    const { created, failures } = await load.stop()
    expect(failures).toEqual([])
    expect(created.length).toBeGreaterThan(300)
    expect(await suite.reportsOf(load.mark)).toEqual(created.toSorted())
  })

  it('takes the work back also from a process that is killed', async () => {
    const load = await startLoad(suite.url(), 1)
    await load.stop()
    const inside = await suite.serving()
    await suite.publish(secondVersion)
    const outside = await suite.feedback(secondVersion)
    await suite.served(outside)
    await outside.kill()
    await expect.poll(suite.serving, { timeout: 90_000 }).toEqual(inside)
    await expect.poll(async () => (await load.list()).status, { timeout: 90_000 }).toBe(200)
  })
})
