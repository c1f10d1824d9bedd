import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { startPostgres } from '@wuxin/service/postgres/launcher'
import type { Bench, Figure, Part } from '../part.ts'
import { countiesAround } from './counties.ts'
import { load, middleOf, type Speed } from './load.ts'
import { assertPlans } from './plans.ts'
import { startBenched } from './processes.ts'
import { bareRequestsOf, kinds, questionsOf, requestsOf, type Kind } from './questions.ts'
import { ensureCases, takeOutNew, type Cases } from './rows.ts'

/** A county of the smallest has as many cases as one of a million: with three each there would be no list of 20 to compare. */
const small = { rows: 10_000, counties: 30, words: '10 thousand' }
const middle = { rows: 1_000_000, counties: 3_000, words: '1 million' }
const large = { rows: 10_000_000, counties: 3_000, words: '10 million', timelines: 4 }

const [warmUp, seconds, rounds] = [1, 4, 3]
const most = 12

/** Ours and the bare handler's, question by question. */
type Speeds = Record<Kind, { ours: Speed; bare: Speed }>

/** Both answer in turn, so that both have the same good and bad moments of the machine. */
async function speedsOn(cases: Cases): Promise<Speeds> {
  const { publicKey: verify, privateKey: sign } = generateKeyPairSync('ed25519')
  const keys = { sign, verify, secret: 'bench' }
  const questions = await questionsOf(cases, keys)
  const { url, role } = { url: cases.place.service, role: cases.place.role }
  const service = await startBenched('serve.ts', { url, role, secret: keys.secret, key: sign.export({ type: 'pkcs8', format: 'pem' }) })
  const asked = Object.fromEntries(kinds.map((kind) => [kind, questions[kind].map(({ statements }) => statements)]))
  const bare = await startBenched('bare.ts', { url: cases.ownerUrl, asked, most })
  try {
    const speeds: Partial<Speeds> = {}
    for (const kind of kinds) {
      const ours: Speed[] = []
      const bares: Speed[] = []
      const oursFor = async (time: number) => load(service, await requestsOf(questions[kind], keys), time)
      const bareFor = (time: number) => load(bare, bareRequestsOf(kind, questions[kind]), time)
      await oursFor(warmUp)
      await bareFor(warmUp)
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await oursFor(seconds))
        bares.push(await bareFor(seconds))
      }
      speeds[kind] = { ours: middleOf(ours), bare: middleOf(bares) }
    }
    return speeds as Speeds // every kind was asked
  } finally {
    await service.stop()
    await bare.stop()
  }
}

const names: Record<Kind, string> = { list: 'list of 20, filtered', get: 'one case', create: 'new case', tile: 'tile', search: 'search' }
const least: Partial<Record<Kind, number>> = { list: 0.45, get: 0.45, create: 0.25 }
/** The same on machines of this kind, at a million rows, as it was measured when the suite was designed. */
const elsewhere: Partial<Record<Kind, string>> = { get: 'Directus 12: 366/s, NocoBase 2: 331/s', create: 'Directus 12: 220/s, NocoBase 2: 212/s' }
const mostGrowth = 1.3

function figuresOf(rows: string, speeds: Speeds): Figure[] {
  return kinds.flatMap((kind): Figure[] => {
    const { ours, bare } = speeds[kind]
    const beside = (value: number) => ({ name: 'bare handler', value })
    const ratio = least[kind]
    return [
      { name: `${names[kind]}, ${rows} rows`, unit: 'req/s', ours: ours.perSecond, yardstick: beside(bare.perSecond), ...(ratio ? { mark: { of: 'ratio', least: ratio } } : {}), ...(elsewhere[kind] ? { note: elsewhere[kind] } : {}) },
      { name: `${names[kind]}, ${rows} rows, p50`, unit: 'ms', ours: ours.p50, yardstick: beside(bare.p50), isDetail: true },
      { name: `${names[kind]}, ${rows} rows, p99`, unit: 'ms', ours: ours.p99, yardstick: beside(bare.p99), isDetail: true },
      { name: `${names[kind]}, ${rows} rows, processor`, unit: 'µs', ours: ours.cpu, yardstick: beside(bare.cpu), isDetail: true },
    ]
  })
}

const growthOf = (to: string, before: Speeds, after: Speeds): Figure[] =>
  kinds.map((kind): Figure => ({
    name: `${names[kind]}, p50 from ${small.words} to ${to} rows`,
    unit: '×',
    ours: after[kind].ours.p50 / before[kind].ours.p50,
    yardstick: { name: 'bare handler', value: after[kind].bare.p50 / before[kind].bare.p50 },
    mark: { of: 'ours', most: mostGrowth },
  }))

async function measure({ folder, isLarge, step }: Bench): Promise<Figure[]> {
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') })
  try {
    const at = async ({ rows, counties, words, timelines }: typeof small & { timelines?: number }) => {
      const cases = await step(`${words} cases of ${counties} counties`, () => ensureCases({ url: postgres.url, rows, counties, timelines }))
      // Of a few thousand rows a table is rightly read through.
      if (rows > small.rows) await step('  plans of every hot query', () => assertPlans(cases, countiesAround(cases.counties, 3).map(({ code }) => code)))
      await takeOutNew(cases)
      const speeds = await step('  under load, beside the bare handler', () => speedsOn(cases))
      await takeOutNew(cases)
      return speeds
    }
    const few = await at(small)
    const many = await at(middle)
    const figures = [...figuresOf(middle.words, many), ...growthOf(middle.words, few, many)]
    if (!isLarge) return figures
    const most = await at(large)
    return [...figures, ...figuresOf(large.words, most), ...growthOf(large.words, few, most)]
  } finally {
    await postgres.stop()
  }
}

/** The feedback service beside a bare `node:http` and `pg` handler that sends the same statements, prepared. */
export const part: Part = { id: 'services', title: 'Services, 16 at a time', measure }
