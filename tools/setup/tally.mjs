import { readFileSync } from 'node:fs'

/**
 * What a step of `npm test` came to.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * What is read of Vitest's JSON report.
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} Report
 */

/**
 * Counts a run of Vitest. A file that broke before its tests counts as one failure, and so does a run that
 * ended badly though no test failed; one without a report, or without any test, has failed.
 * @param {{ ok: boolean, file: string }} run whether it exited with 0, and where its JSON report stands
 * @returns {Tally}
 */
export function tallyOf({ ok, file }) {
  const report = readReport(file)
  const broken = report?.testResults.filter(({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length ?? 0
  const passed = report?.numPassedTests ?? 0
  const failed = (report?.numFailedTests ?? 0) + broken
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const bad = !ok || passed + failed === 0
  return { passed, failed: bad ? Math.max(failed, 1) : failed, skipped }
}

/**
 * @param {string} file
 * @returns {Report | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
  }), { passed: 0, failed: 0, skipped: 0 })
}
