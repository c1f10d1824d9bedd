import { Trouble } from '../../../tools/setup/trouble.mjs'
import { Peers } from '@wuxin/service/peers'
import type { Suite } from './suite.ts'

const loopback = /^(localhost|127(\.\d+){3}|::1)$/

/** Everybody knows the sample accounts' password: refuses to open the suite beyond this machine while they can sign in. */
export async function refuseOpenSamples({ keys, reach }: Pick<Suite, 'keys' | 'reach'>, host: string): Promise<void> {
  if (loopback.test(host)) return
  const answer = await new Peers('gateway', keys, reach).ask('platform', '/api/platform/sample-accounts')
  if (answer.ok) throw new Trouble('SAMPLES_OPEN', { host })
}
