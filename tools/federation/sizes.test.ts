import { expect, it } from 'vitest'
import { filesOf, moduleBudgets } from './sizes.ts'

type Chunk = Parameters<typeof filesOf>[0][number]

const chunk = (file: string, facts: { initial?: boolean; from?: { request?: string; moduleName?: string }[] }): Chunk =>
  ({ files: [file], initial: facts.initial ?? false, origins: facts.from ?? [] }) as unknown as Chunk // only these are read

const chunks = [
  chunk('index.js', { initial: true }),
  chunk('main.js', { from: [{ request: './main.tsx' }] }),
  chunk('kit.js', { from: [{ request: './main.tsx' }, { request: '@wuxin/web/ui' }] }),
  chunk('ui.js', { from: [{ request: '@wuxin/web/ui' }] }),
  chunk('table.js', { from: [{ request: '@wuxin/web/ui-table' }] }),
]

it('a page weighs what begins it, and all that this loads', () => {
  expect(filesOf(chunks, { from: ['./main.tsx'] })).toEqual(['index.js', 'main.js', 'kit.js'])
})

it('what modules take before the page can be used counts, and no name that begins alike', () => {
  expect(filesOf(chunks, { from: ['./main.tsx'], takes: ['@wuxin/web/ui'] })).toEqual(['index.js', 'main.js', 'kit.js', 'ui.js'])
})

it("each part of a module's face has a budget, those for residents a tighter one", () => {
  const parts = ['./case/case-list.page.tsx', './resident/report.page.tsx'].map((request) => chunk('x.js', { from: [{ moduleName: './src/module.tsx', request }] }))
  expect(moduleBudgets(parts).map(({ from, kilobytes }) => [from, kilobytes])).toEqual([[['./case/case-list.page.tsx', './locales/zh-CN.json'], 40], [['./resident/report.page.tsx', './locales/zh-CN.json'], 22]])
})
