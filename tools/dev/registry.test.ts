import type { RegistryView } from '@wuxin/platform/registry.schema'
import { expect, it } from 'vitest'
import { withSources } from './registry.ts'

const title = { 'zh-CN': '民情', 'en-US': 'Cases' }
const published = { version: '0123456789abcdef', manifest: '/modules/feedback/0123456789abcdef/mf-manifest.json', files: { 'mf-manifest.json': `sha384-${'A'.repeat(64)}` } }
const listed = { id: 'feedback', title, channel: 'live', isOff: false, service: 'up', ...published, previous: published } as const
const platform = { ...listed, id: 'platform', previous: undefined }
const answer: RegistryView = { revision: '7', modules: [listed, platform] }

it('one module comes from its sources, whether it is switched off or not; the others and the revision stay as published', () => {
  for (const isOff of [true, false]) {
    const { revision, modules } = withSources({ ...answer, modules: [{ ...listed, isOff }, platform] }, 'feedback', 'up')
    expect(revision).toBe('7')
    expect(modules).toEqual([{ ...listed, isOff: false, version: 'from-sources', manifest: '/modules/feedback/from-sources/mf-manifest.json', files: {}, previous: undefined }, platform])
  }
})

it('a module that was never published is listed too, and says whether its service is there', () => {
  const { modules } = withSources(answer, 'meetings', 'down')
  expect(modules.map(({ id, service }) => [id, service])).toEqual([['feedback', 'up'], ['platform', 'up'], ['meetings', 'down']])
})
