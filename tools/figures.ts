import { startSuite } from '../apps/gateway/src/suite.ts'
import { countedText, expectedText, isMet } from './figures/expected.ts'
import { countingIn, figures } from './figures/count.ts'
import { giveUp } from './setup/trouble.mjs'

try {
  const suite = await startSuite((_, run) => run())
  const now = new Date()
  const rows = []
  for (const { id, county, expected, formula, count } of figures) {
    const counted = await count(countingIn(suite.services, county, now))
    rows.push({ id, expected: expectedText(expected), counted: countedText(counted), ok: isMet(expected, counted), formula })
  }
  await suite.stop()
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows.map(({ formula: _formula, ...row }) => row)))
  else console.table(rows)
  process.exitCode = rows.every((row) => row.ok) ? 0 : 1
} catch (error) {
  giveUp(error)
}
