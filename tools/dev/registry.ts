import type { RegistryView } from '@wuxin/platform/registry.schema'
import { sourcesFolder, sourcesVersion } from '../federation/sources-address.ts'

/** What the registry answers, with one module from its sources: listed even before it was ever published. */
export function withSources(answer: RegistryView, id: string, service: 'up' | 'down'): RegistryView {
  const sources = { isOff: false, version: sourcesVersion, manifest: `${sourcesFolder(id)}mf-manifest.json`, files: {}, previous: undefined }
  const unlisted = { id, title: { 'zh-CN': id, 'en-US': id }, channel: 'live', service, ...sources } as const
  const isListed = answer.modules.some((each) => each.id === id)
  return { ...answer, modules: isListed ? answer.modules.map((each) => (each.id === id ? { ...each, ...sources } : each)) : [...answer.modules, unlisted] }
}

/** Whether the suite has the module's service: what it does not have, its gateway calls unknown by name. */
export async function hasService(suite: string, id: string): Promise<boolean> {
  const answer = await fetch(`${suite}/api/${id}/`)
  const body = (await answer.json().catch(() => null)) as { error?: { data?: { domain?: { params?: { service?: string } } } } } | null
  return body?.error?.data?.domain?.params?.service !== id
}
