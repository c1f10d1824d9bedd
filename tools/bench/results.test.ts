import { describe, expect, test } from 'vitest'
import { newest, withTables, type Run } from './results.ts'

const run = (at: string, commit: string, ...parts: [string, number][]): Run => ({
  at,
  machine: { processor: 'x', cores: 2, memoryGiB: 24, system: 'Linux', node: '24.21.0' },
  sources: { commit, isChanged: false },
  measured: parts.map(([part, ours]) => ({ part, title: part, figures: [{ name: 'one', unit: 'ms', ours }] })),
})

const runs = [run('2026-11-01T08:00:00.000Z', 'aaa', ['web', 1], ['services', 2]), run('2026-11-02T08:00:00.000Z', 'bbb', ['services', 3])]

describe('the newest figures', () => {
  test('of each part come from the last run that measured it, in the order of the parts', () => {
    expect(newest(runs, ['services', 'web', 'events']).map(({ run: { sources }, measured }) => [measured.part, sources.commit])).toEqual([['services', 'bbb'], ['web', 'aaa']])
  })

  test('stand between the marks, each with its commit, and nothing else of the text changes', () => {
    const text = withTables('above\n<!-- bench -->old<!-- /bench -->\nbelow', runs, ['services'])
    expect(text).toContain('| one | 3 ms |')
    expect(text).toContain('commit bbb, 2 cores')
    expect(text).not.toContain('old')
    expect([text.startsWith('above\n'), text.endsWith('\nbelow')]).toEqual([true, true])
  })

  test('have no place in a text without the marks', () => {
    expect(() => withTables('nothing', runs, ['services'])).toThrow('<!-- bench -->')
  })
})
