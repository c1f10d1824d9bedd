import { expect, it } from 'vitest'
import { filesOf, moduleBudgets } from './sizes.ts'

type Chunk = Parameters<typeof filesOf>[0][number]

const chunk = (file: string, facts: { initial?: boolean; from?: { request?: string; moduleName?: string }[] }): Chunk =>
  ({ files: [file], initial: facts.initial ?? false, origins: facts.from ?? [] }) as unknown as Chunk // only these are read

const chunks = [
  chunk('index.js', { initial: true }),
  chunk('kit.js', { from: [{ request: './list.page.tsx' }, { request: '@wuxin/web/ui' }] }),
  chunk('list.js', { from: [{ request: './list.page.tsx' }] }),
  chunk('ui.js', { from: [{ request: '@wuxin/web/ui' }] }),
  chunk('table.js', { from: [{ request: '@wuxin/web/ui-table' }] }),
]

it('a page weighs the first scripts, and all that its imports load', () => {
  expect(filesOf(chunks, { from: ['./list.page.tsx'] })).toEqual(['index.js', 'kit.js', 'list.js'])
})

it('an import is known by its whole name', () => {
  expect(filesOf(chunks, { from: ['@wuxin/web/ui'] })).toEqual(['index.js', 'kit.js', 'ui.js'])
})

it('where a module has texts for residents alone, their pages come with these', () => {
  const from = (request: string) => chunk('x.js', { from: [{ moduleName: './src/module.tsx', request }] })
  const parts = ['./list.page.tsx', './resident/report.page.tsx', './locales/zh-CN.json', './locales/resident/zh-CN.json'].map(from)
  expect(moduleBudgets(parts).map(({ from }) => from)).toEqual([['./list.page.tsx'], ['./resident/report.page.tsx', './locales/resident/zh-CN.json'], ['./locales/zh-CN.json']])
})

it("each part of a module's face has a budget, those for residents a tighter one", () => {
  const parts = ['./case/case-list.page.tsx', './resident/report.page.tsx'].map((request) => chunk('x.js', { from: [{ moduleName: './src/module.tsx', request }] }))
  expect(moduleBudgets(parts).map(({ from, kilobytes }) => [from, kilobytes])).toEqual([[['./case/case-list.page.tsx'], 24], [['./resident/report.page.tsx', './locales/zh-CN.json'], 21]])
})
