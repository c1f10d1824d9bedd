import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { contractOf } from '@wuxin/service/contract'
import { Peers } from '@wuxin/service/peers'
import { sourceVersion } from '@wuxin/service/source-version'
import { moduleIds, serviceOf } from './services.ts'
import type { Suite } from './suite.ts'

const apps = resolve(import.meta.dirname, '../..')

/**
 * Hands the registry what came with this installation: what every service offers and needs, then every module's finished
 * build. What it already has changes nothing.
 */
export async function publishBuilds({ keys, reach }: Pick<Suite, 'keys' | 'reach'>): Promise<void> {
  const peers = new Peers('gateway', keys, reach)
  const ids = await moduleIds()
  const hand = async (path: string, module: string, facts: object) => {
    const answer = await peers.ask('platform', `/internal/registry/${path}`, { module, ...facts })
    if (!answer.ok) throw new Error(`the registry refused ${module}: ${await answer.text()}`)
  }
  for (const id of ids) await hand('services', id, { version: await sourceVersion(id), contract: contractOf(await serviceOf(id)) })
  for (const id of ids) {
    const folder = `${apps}/${id}/web/dist`
    if (existsSync(`${folder}/mf-manifest.json`)) await hand('publish', id, { folder })
  }
}
