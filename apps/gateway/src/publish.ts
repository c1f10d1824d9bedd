import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Peers } from '@wuxin/service/peers'
import { moduleIds } from './services.ts'
import type { Suite } from './suite.ts'

const apps = resolve(import.meta.dirname, '../..')

/** Hands every module's finished build to the registry; one that it already has changes nothing. */
export async function publishBuilds({ keys, reach }: Pick<Suite, 'keys' | 'reach'>): Promise<void> {
  const peers = new Peers('gateway', keys, reach)
  for (const module of await moduleIds()) {
    const folder = `${apps}/${module}/web/dist`
    if (!existsSync(`${folder}/mf-manifest.json`)) continue
    const answer = await peers.ask('platform', '/internal/registry/publish', { module, folder })
    if (!answer.ok) throw new Error(`the registry refused ${module}: ${await answer.text()}`)
  }
}
