import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sum, tallyOf } from './tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'wuxin-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

const testFile = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((result) => ({ status: result })) })

function report(content: object): string {
  const file = join(folder, 'report.json')
  const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
  writeFileSync(file, JSON.stringify({ ...counts, ...content }))
  return file
}

test('tests count as Vitest counts them', () => {
  const file = report({
    numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1,
    testResults: [testFile('passed', 'passed'), testFile('failed', 'passed', 'failed')],
  })
  expect(tallyOf({ ok: false, file })).toEqual({ passed: 5, failed: 1, skipped: 3 })
})

test('a file that breaks before its tests is one failure', () => {
  const file = report({ numPassedTests: 5, testResults: [testFile('passed', 'passed'), testFile('failed')] })
  expect(tallyOf({ ok: false, file })).toEqual({ passed: 5, failed: 1, skipped: 0 })
})

test('a run that ends badly after its tests passed is one failure', () => {
  expect(tallyOf({ ok: false, file: report({ numPassedTests: 5 }) })).toMatchObject({ passed: 5, failed: 1 })
})

test('a run without a test is a failure', () => {
  expect(tallyOf({ ok: true, file: report({}) })).toMatchObject({ passed: 0, failed: 1 })
})

test('a run that crashed before it could report is a failure', () => {
  expect(tallyOf({ ok: true, file: join(folder, 'none.json') })).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('tallies add up', () => {
  expect(sum([{ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 4, skipped: 0 }])).toEqual({ passed: 4, failed: 4, skipped: 2 })
})
