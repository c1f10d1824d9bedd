import pg from 'pg'
import { serialize } from 'pg-protocol'
import type { Running } from '../runtime.ts'

/** A statement as it went to the database. */
interface Sent {
  text: string
  values: readonly unknown[]
  isPrepared: boolean
}

/** One node of what `explain (format json)` answers; rows and loops as they were, not as they were estimated. */
interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Temp Written Blocks': number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}

/** How the database went about one statement. */
export interface StatementPlan {
  text: string
  root: Node
}

/** After so many runs a connection settles whether it plans a prepared text anew for each value. */
const settledAfter = 5
const settings = /set_config\(/
const explained = /^\s*(select|with)\b|on conflict/i

let recorded: Sent[] | null = null

/** Listens to what any connection writes. Texts are prepared once and run long after: whoever wants to know them listens from the first connection on. */
function listen(): void {
  const { parse, bind, query } = serialize
  const texts = new Map<string, string>()
  serialize.parse = (message) => {
    texts.set(message.name ?? '', message.text)
    return parse(message)
  }
  serialize.bind = (message = {}) => {
    const { statement = '', values = [], valueMapper = (value: unknown) => value } = message
    recorded?.push({ text: texts.get(statement) ?? '', values: values.map(valueMapper), isPrepared: statement !== '' })
    return bind(message)
  }
  serialize.query = (text) => {
    recorded?.push({ text, values: [], isPrepared: false })
    return query(text)
  }
}
listen()

/** Every statement that this process sends while `run` runs. Not for two at once. */
export async function statementsOf(run: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  recorded = sent
  try {
    await run()
    return sent
  } finally {
    recorded = null
  }
}

const literal = (value: unknown): string => (value === null || value === undefined ? 'null' : pg.escapeLiteral(String(value)))

/**
 * The plans of what `run` asks of the service's database, each as a connection has it that runs the statement often. The
 * statements run again for that, in the service's role, under the scope that they were sent with, and are taken back.
 */
export async function plansOf({ id, orm }: Pick<Running, 'id' | 'orm'>, run: () => Promise<unknown>): Promise<StatementPlan[]> {
  const sent = (await statementsOf(run)).filter(({ text }) => !text.includes('_jobs'))
  const client = new pg.Client({ connectionString: orm.config.get('clientUrl'), options: `-c search_path=${id}` })
  await client.connect()
  const plans: StatementPlan[] = []
  try {
    await client.query('begin')
    for (const { text, values, isPrepared } of sent) {
      if (settings.test(text)) await client.query(text, [...values])
      else if (explained.test(text)) plans.push({ text, root: await planOf(client, { text, values, isPrepared }) })
    }
    await client.query('rollback')
  } finally {
    await client.end()
  }
  return plans
}

async function planOf(client: pg.Client, { text, values, isPrepared }: Sent): Promise<Node> {
  const call = values.length === 0 ? 'execute each_time' : `execute each_time(${values.map(literal)})`
  await client.query(`prepare each_time as ${text}`)
  const before = isPrepared ? settledAfter : 0
  for (let run = 0; run < before; run += 1) await client.query(call)
  const { rows: [answer] } = await client.query(`explain (analyze, buffers, format json) ${call}`)
  await client.query('deallocate each_time')
  return answer['QUERY PLAN'][0].Plan
}

/** So many rows may be looked at for each that is wanted: for a page, for anything else in a table, and in an index alone, which costs a tenth. */
const mostPerRow = { page: 10, table: 100, index: 1_000 }
/** Below so many nobody minds. */
const fewRows = 300
const inTable = new Set(['Seq Scan', 'Bitmap Heap Scan', 'Index Scan'])

/** What speaks against a plan: a big table read through, work that went to disk, many rows looked at for each that was wanted. */
export function faultsOf({ root }: StatementPlan, bigTables: readonly string[]): string[] {
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)]
  const faults = nodes(root).flatMap((node) => {
    const { 'Node Type': type, 'Relation Name': table = '', 'Actual Rows': kept, 'Actual Loops': loops } = node
    const looked = loops * (kept + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0))
    // A page reads its own rows, not all from which it is the first; a count may read what it counts.
    const kind = !inTable.has(type) ? 'index' : root['Node Type'] === 'Limit' ? 'page' : 'table'
    const wanted = kind === 'page' ? root['Actual Rows'] : loops * kept
    return [
      ...(type === 'Seq Scan' && bigTables.includes(table) ? [`${table} is read through`] : []),
      ...(table !== '' && looked >= fewRows && looked > mostPerRow[kind] * wanted ? [`${type} ${table}: ${looked} rows for ${wanted}`] : []),
    ]
  })
  return root['Temp Written Blocks'] > 0 ? [...faults, 'went to disk'] : faults
}

/** The statements among those that `run` sends against whose plans something speaks, and what. Throws where it sends none that has a plan. */
export async function faultyPlans(service: Pick<Running, 'id' | 'orm'>, run: () => Promise<unknown>, bigTables: readonly string[]): Promise<{ text: string; faults: string[] }[]> {
  const plans = await plansOf(service, run)
  if (plans.length === 0) throw new Error('nothing was asked of the database')
  return plans.map((plan) => ({ text: plan.text, faults: faultsOf(plan, bigTables) })).filter(({ faults }) => faults.length > 0)
}
