import { listenAt } from '@wuxin/service/listen'
import { gateway } from '../../../apps/gateway/src/gateway.ts'
import { publishBuilds } from '../../../apps/gateway/src/publish.ts'
import { startSuite } from '../../../apps/gateway/src/suite.ts'
import { freePort } from '../../e2e/process.ts'
import { onEnd } from '../../setup/ending.mjs'
import { root } from '../../setup/run.mjs'
import type { Addresses } from './start-suite.ts'

// The suite of a data folder at two addresses: once as it is, once with the single bundle in place of the shell. Both are
// served by the same gateway's code from the same process.

const [wholeDir = ''] = process.argv.slice(2)
const suite = await startSuite((_, run) => run())
onEnd(() => suite.stop())
await publishBuilds(suite)
const port = await freePort()
await suite.listen(port, '127.0.0.1')
const { reach, keys, dataDir } = suite
const folders = { shellDir: wholeDir, residentDir: `${root}/apps/resident/dist`, modulesDir: `${dataDir}/modules` }
// The single bundle asks for no module: its page brings none along.
const platform = reach.get('platform')
const alone: typeof reach = new Map([...reach, ['platform', async (request) => (platform && new URL(request.url).pathname !== '/registry/modules' ? platform(request) : new Response(null, { status: 404 }))]])
const { address } = await listenAt('http://127.0.0.1:0', gateway({ reach: alone, keys, folders }).fetch)
process.send?.({ shell: `http://127.0.0.1:${port}`, whole: address } satisfies Addresses)
