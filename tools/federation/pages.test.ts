import { expect, it } from 'vitest'
import { importedBy, pageFiles } from './pages.ts'
import type { Chunk } from './sizes.ts'

const chunk = (files: string[], facts: Partial<Chunk>) => ({ files, names: [], initial: false, origins: [], modules: [], ...facts }) as unknown as Chunk
const from = (request: string) => ({ origins: [{ request, moduleName: './src/module.tsx' }] }) as Partial<Chunk>
const chunks = [
  chunk(['remoteEntry.js'], { initial: true }),
  chunk(['static/js/expose.js'], { names: ['__federation_expose_module'] }),
  chunk(['static/js/list.js', 'static/css/list.css'], from('./list.page.tsx')),
  chunk(['static/js/form.js'], from('./form.page.tsx')),
  chunk(['static/js/zh.js'], from('./locales/zh-CN.json')),
]

it('a build says what its face takes, and what each page takes beside that', () => {
  // oxlint-disable-next-line no-eval -- lazy imports as a face has them, of files that are not there
  const load = (request: string) => ({ load: (0, eval)(`() => import('${request}')`) as () => unknown })
  const face = { pages: [{ path: 'rows', ...load('./list.page.tsx') }], residentPages: [{ path: 'report', ...load('./form.page.tsx') }] }
  expect(pageFiles(chunks, face)).toEqual({
    face: ['remoteEntry.js', 'static/js/expose.js'],
    pages: { rows: ['static/js/list.js', 'static/css/list.css', 'static/js/zh.js'] },
    residentPages: { report: ['static/js/form.js', 'static/js/zh.js'] },
  })
})

it('a page that is not loaded by an import stops the build', () => {
  expect(() => importedBy(() => 'list')).toThrow('an import of one file')
})
