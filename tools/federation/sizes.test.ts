import { expect, it } from 'vitest'
import { filesOf, moduleBudgets } from './sizes.ts'

type Chunk = Parameters<typeof filesOf>[0][number]

const consume = (name: string) => `consume shared module (default) ${name}@* (singleton)`
const chunk = (file: string, facts: { initial?: boolean; takes?: string[]; from?: { request?: string; moduleName?: string }[] }): Chunk =>
  ({ files: [file], initial: facts.initial ?? false, modules: (facts.takes ?? []).map((name) => ({ name: consume(name) })), origins: facts.from ?? [] }) as unknown as Chunk // only these are read

const chunks = [
  chunk('index.js', { initial: true }),
  chunk('main.js', { from: [{ request: './main.tsx' }], takes: ['react', '@wuxin/web/ui'] }),
  chunk('react.js', { from: [{ moduleName: consume('react') }] }),
  chunk('ui.js', { from: [{ moduleName: consume('@wuxin/web/ui') }], takes: ['react-dom'] }),
  chunk('dom.js', { from: [{ moduleName: consume('react-dom') }] }),
  chunk('table.js', { from: [{ moduleName: consume('@wuxin/web/ui-table') }] }),
]

it('a page weighs what begins it, what that takes of what is shared, and what those take', () => {
  expect(filesOf(chunks, { from: ['./main.tsx'] }).sort()).toEqual(['dom.js', 'index.js', 'main.js', 'react.js', 'ui.js'])
})

it('a name that another begins with is not taken for it', () => {
  expect(filesOf(chunks, { from: ['./main.tsx'], takes: ['@wuxin/web/ui'] })).not.toContain('table.js')
})

it('what the page takes later but before it can be used counts', () => {
  expect(filesOf(chunks, { from: ['./main.tsx'], takes: ['@wuxin/web/ui-table'] })).toContain('table.js')
})

it('where a module has texts for residents alone, their pages come with these', () => {
  const from = (request: string) => chunk('x.js', { from: [{ moduleName: './src/module.tsx', request }] })
  const parts = ['./list.page.tsx', './resident/report.page.tsx', './locales/zh-CN.json', './locales/resident/zh-CN.json'].map(from)
  expect(moduleBudgets(parts).map(({ from: [, texts] }) => texts)).toEqual(['./locales/zh-CN.json', './locales/resident/zh-CN.json'])
})

it("each part of a module's face has a budget, those for residents a tighter one", () => {
  const parts = ['./case/case-list.page.tsx', './resident/report.page.tsx'].map((request) => chunk('x.js', { from: [{ moduleName: './src/module.tsx', request }] }))
  expect(moduleBudgets(parts).map(({ from, kilobytes }) => [from, kilobytes])).toEqual([[['./case/case-list.page.tsx', './locales/zh-CN.json'], 40], [['./resident/report.page.tsx', './locales/zh-CN.json'], 22]])
})
