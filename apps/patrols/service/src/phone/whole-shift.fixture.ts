import { readFileSync } from 'node:fs'
import { syncInput } from '@wuxin/patrols/sync.schema'
import { Peers } from '@wuxin/service/peers'
import { startService } from '@wuxin/service/runtime'
import { monday } from '@wuxin/service/test-county'
import { testKeys } from '@wuxin/service/test-people'
import { pino } from 'pino'
import { people, reach } from '../patrols.fixture.ts'
import { service as spec } from '../service.ts'

/**
 * A process that takes the batch on its input for member and dies without warning at the moment that its argument names: `writing`, in the middle of
 * a batch of which some is written and nothing committed; `committed`, before anybody has heard the answer.
 */
const [moment, url = ''] = process.argv.slice(2)
const keys = testKeys()
const running = await startService(spec, { url, role: new URL(url).username, keys, peers: new Peers(spec.id, keys, reach), log: pino({ level: 'silent' }), now: () => monday, dataDir: '/tmp' })
const die = () => process.kill(process.pid, 'SIGKILL')

if (moment === 'writing') {
  const look = running.directories.get.bind(running.directories)
  let looks = 0
  // A batch looks at the county with its first deed, and again with each hazard that it opens.
  running.directories.get = (county) => {
    looks += 1
    if (looks > 6) die()
    return look(county)
  }
}
const call = spec.router.createCaller({ service: running, caller: people.member, now: monday, key: null, place: null, requestId: 'crash' })
await call.phone.sync(syncInput.parse(JSON.parse(readFileSync(0, 'utf8'))))
die()
