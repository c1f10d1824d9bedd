import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LiveModule } from '@wuxin/platform/registry.schema'
import { afterAll, describe, expect, it } from 'vitest'
import { filesAt, pageHead, pagesReader, type Given } from './page-head.ts'

const root = mkdtempSync(join(tmpdir(), 'wuxin-pages-'))
afterAll(() => rmSync(root, { recursive: true }))

const face = ['mf-manifest.json', 'remoteEntry.js']
const pages = { face, pages: { cases: ['cases.js'], 'cases/:id': ['case.js'], 'cases/new': ['new.js'] }, residentPages: { report: ['report.js', 'report.css'] } }
const files = Object.fromEntries([...face, 'cases.js', 'case.js', 'new.js', 'report.js', 'report.css'].map((file) => [file, `sha384-${file}`]))
const module = (id: string, more: Partial<LiveModule> = {}): LiveModule => {
  const version = more.version ?? '1'
  mkdirSync(join(root, id, version), { recursive: true })
  writeFileSync(join(root, id, version, 'pages.json'), JSON.stringify(pages))
  return { id, version, manifest: `/modules/${id}/${version}/mf-manifest.json`, files, title: { 'zh-CN': id, 'en-US': id }, channel: 'live', isOff: false, service: 'up', ...more }
}
const modules = [module('platform'), module('feedback'), module('culture', { isOff: true })]

async function headOf(address: string, given: Partial<Given> = {}) {
  const html = await pageHead({ registry: { revision: '7', modules }, isSignedIn: false, place: null, address, ...given }, pagesReader(root))
  const [, data = ''] = /<script type="application\/json" id="wuxin-registry">(.*)<\/script>$/.exec(html) ?? []
  return { preloaded: [...html.matchAll(/href="\/modules\/([^"]+)"/g)].map(([, path]) => path), html, brought: JSON.parse(data) }
}

describe('the files that a page names', () => {
  it('residents get those of the page that they open, and the doors those of all faces', async () => {
    expect((await headOf('/r/feedback/report')).preloaded).toEqual(['feedback/1/mf-manifest.json', 'feedback/1/remoteEntry.js', 'feedback/1/report.js', 'feedback/1/report.css'])
    expect((await headOf('/r')).preloaded).toEqual(face.map((file) => `platform/1/${file}`).concat(face.map((file) => `feedback/1/${file}`)))
  })

  it('staff get those of the page first and of the menu then, and whoever has not signed in gets none', async () => {
    expect((await headOf('/m/feedback/cases', { isSignedIn: true })).preloaded).toEqual([...face, 'cases.js'].map((file) => `feedback/1/${file}`).concat(face.map((file) => `platform/1/${file}`)))
    expect((await headOf('/m/feedback/cases')).preloaded).toEqual([])
  })

  it('each bears the hash that the registry lists, and the nonce of the page', async () => {
    expect((await headOf('/r/feedback/report')).html).toContain('<link rel="preload" as="script" href="/modules/feedback/1/report.js" crossorigin="anonymous" integrity="sha384-report.js" nonce="__NONCE__">')
  })

  it('what a build names and the registry does not list is not asked for', async () => {
    const registry = { revision: '8', modules: [module('feedback', { files: { 'remoteEntry.js': 'sha384-e' } })] }
    expect((await headOf('/r/feedback/report', { registry })).preloaded).toEqual(['feedback/1/remoteEntry.js'])
  })

  it.each([
    ['cases', 'cases.js'],
    ['cases/new', 'new.js'],
    ['cases/0197', 'case.js'],
    ['cases/0197/trace', undefined],
  ])('%s is drawn by %s', (path, file) => {
    expect(filesAt(pages.pages, path)[0]).toBe(file)
  })
})

describe('the answer that a page brings', () => {
  it('says what was asked, and of each version what its face needs', async () => {
    const previous = { version: '0', manifest: '/modules/feedback/0/mf-manifest.json', files }
    const registry = { revision: '9', modules: [module('feedback', { previous })] }
    const { brought } = await headOf('/r', { registry, place: '140226' })
    expect(brought).toMatchObject({ place: '140226', registry: { revision: '9', modules: [{ id: 'feedback', previous: { version: '0' } }] } })
    expect(Object.keys(brought.registry.modules[0].files)).toEqual(face)
    // Its build does not say what its face needs.
    expect(brought.registry.modules[0].previous.files).toEqual(files)
  })

  it('cannot end the script that it stands in', async () => {
    const title = { 'zh-CN': '</script><b>', 'en-US': '<!--' }
    const { brought, html } = await headOf('/', { registry: { revision: '1', modules: [module('feedback', { title })] } })
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(brought.registry.modules[0].title).toEqual(title)
  })
})
