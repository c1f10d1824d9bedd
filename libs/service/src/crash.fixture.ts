import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { serviceApp } from './http.ts'
import { listener, notes } from './kit.fixture.ts'
import { Peers, type Reach } from './peers.ts'
import { startService, type Running } from './runtime.ts'
import { staffMember, testKeys } from './test-people.ts'

/**
 * A process that dies without warning at the moment that its first argument names:
 * `committed`: work is committed, its event not yet relayed; `delivered`: the effect is committed in the other service,
 * the event not yet ticked off; `never`: it relays what waits, and ends in order.
 */
const [moment, notesUrl = '', listenerUrl = ''] = process.argv.slice(2)
const area = '140226100003'
const worker = staffMember([{ role: 'community_worker', area }])
const keys = testKeys()
const reach = new Map<string, Reach>()

const open = (spec: typeof notes, url: string): Promise<Running> =>
  startService(spec, { url, role: new URL(url).username, keys, peers: new Peers(spec.id, keys, reach), log: pino({ level: 'silent' }), dataDir: '/tmp' })

const die = () => process.kill(process.pid, 'SIGKILL')

const writer = await open(notes, notesUrl)
const hearer = await open(listener, listenerUrl)
const app = serviceApp(hearer)
reach.set('listener', async (request) => {
  const answer = await app.fetch(request)
  if (moment === 'delivered') die()
  return answer
})

if (moment === 'committed') {
  const call = notes.router.createCaller({ service: writer, caller: worker, now: new Date(), key: randomUUID(), place: null, requestId: 'crash' })
  await call.write({ area, text: '断电之前' })
  die()
}
await writer.relay()
await Promise.all([writer.stop(), hearer.stop()])
