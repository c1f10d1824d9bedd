import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '@wuxin/service/postgres/database'
import type { Bench, Figure, Part } from '../part.ts'
import { letWork, report, signIn } from '../sample/people.ts'
import { rowsOf } from '../sample/rows.ts'
import { withSample } from '../sample/sample-data.ts'
import { fillOutbox, text } from './fill.ts'
import { startApart, startWhole, type Suite } from './suites.ts'
import { watchEvents, type Watch } from './watch.ts'

const singles = 200
const people = 16
const seconds = 10

/** The value below which a share of the values lies. */
const quantile = (values: readonly number[], share: number): number => values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? NaN
const delays = (watch: Watch) => watch.passages().map(({ committed, arrived }) => arrived - committed)

/** One report after the other, at moments that follow nothing of the suite's. */
async function measureSingles(url: string, watch: Watch): Promise<number[]> {
  const person = await signIn(url)
  await report(person)
  await watch.until(1)
  watch.forget()
  for (let n = 1; n <= singles; n++) {
    await wait(100 * Math.random())
    await report(person)
    await watch.until(n)
  }
  return delays(watch)
}

/** Reports as fast as they are taken; every one of them arrives. */
async function measureFlow(url: string, watch: Watch): Promise<{ perSecond: number; delays: number[]; reports: number }> {
  watch.forget()
  await letWork(await signIn(url), { people, seconds, deeds: ['report'] })
  // The last ones were taken after whoever sent them had left.
  await wait(1_000)
  const reports = watch.committed()
  await watch.until(reports)
  const arrivals = watch.passages().map(({ arrived }) => arrived)
  const lasted = (Math.max(...arrivals) - Math.min(...arrivals)) / 1000
  return { perSecond: arrivals.length / lasted, delays: delays(watch), reports }
}

/** Carries what piled up while no relay ran. Throws where something was lost or came twice. */
async function measureDrain(ownerUrl: string, count: number): Promise<{ seconds: number; perSecond: number }> {
  for (;;) {
    const [left] = await rowsOf<{ n: number }>(ownerUrl, `select count(*)::int as n from feedback_jobs.job where name = 'event' and state <> 'completed'`)
    if (left?.n === 0) break
    await wait(250)
  }
  const [kept] = await rowsOf<{ n: number; each: number }>(ownerUrl, `select count(*)::int as n, count(distinct params->>'n')::int as each from platform.notice where text = '${text}'`)
  if (kept?.n !== count || kept.each !== count) throw new Error(`of ${count} events ${kept?.each} had an effect, ${kept?.n} times`)
  const [took] = await rowsOf<{ seconds: number }>(ownerUrl, `select extract(epoch from max(completed_on) - min(started_on))::float as seconds from feedback_jobs.job where name = 'event' and data->0->'payload'->>'text' = '${text}'`)
  if (!took) throw new Error('the queue does not remember what it carried')
  return { seconds: took.seconds, perSecond: count / took.seconds }
}

async function measureSuite(bench: Bench, { name, start, backlog }: { name: string; start(dataDir: string): Promise<Suite>; backlog: number }): Promise<Figure[]> {
  return withSample(bench, async (dataDir) => {
    const database = await openDatabase({ env: { WUXIN_DATA: dataDir } })
    const { ownerUrl } = database
    if (backlog > 0) await bench.step(`${name}: fill`, () => fillOutbox({ dataDir, ownerUrl, count: backlog }))
    const suite = await start(dataDir)
    try {
      const drain = backlog > 0 ? await bench.step(`${name}: drain`, () => measureDrain(ownerUrl, backlog)) : null
      const watch = await watchEvents(ownerUrl)
      const single = await bench.step(`${name}: one by one`, () => measureSingles(suite.url, watch))
      const flow = await bench.step(`${name}: flow`, () => measureFlow(suite.url, watch))
      await watch.stop()
      return [
        { name: `${name}: commit to effect, p50`, unit: 'ms', ours: quantile(single, 0.5), note: `${single.length} single events` },
        { name: `${name}: commit to effect, p99`, unit: 'ms', ours: quantile(single, 0.99) },
        { name: `${name}: sustained`, unit: '/s', ours: flow.perSecond, note: `as fast as ${people} people report, ${flow.reports} in ${seconds} s` },
        { name: `${name}: commit to effect meanwhile, p99`, unit: 'ms', ours: quantile(flow.delays, 0.99) },
        ...(drain ? [
          { name: `${name}: backlog of ${backlog.toLocaleString('en-US')} drained`, unit: 's', ours: drain.seconds },
          { name: `${name}: events of the backlog`, unit: '/s', ours: drain.perSecond },
        ] : []),
      ]
    } finally {
      await suite.stop()
      await database.stop()
    }
  })
}

/** From the commit in one service to the effect in another: feedback sends notices, the platform keeps them for people. */
export const part: Part = {
  id: 'events',
  title: 'Events',
  async measure(bench) {
    const backlog = bench.isLarge ? 100_000 : 10_000
    return [
      ...(await measureSuite(bench, { name: 'own processes', start: startApart, backlog })),
      ...(await measureSuite(bench, { name: 'one process', start: startWhole, backlog: 0 })),
    ]
  },
}
