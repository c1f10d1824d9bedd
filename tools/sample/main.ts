import { startSuite } from '../../apps/gateway/src/suite.ts'
import { giveUp } from '../setup/trouble.mjs'
import { loadSample } from './load.ts'
import { discardHalfLoaded } from './load/mark.ts'

// Loads the sample in a process of its own: what the work of two years leaves in memory goes with it. Its one line on
// standard output says what was loaded.
// It does not outlive the suite that started it.
const orphaned = () => process.exit(1)
process.once('disconnect', orphaned)

try {
  const suite = await startSuite((_, run) => run(), ({ ownerUrl }, ids) => discardHalfLoaded(ownerUrl, ids))
  await loadSample(suite, (text) => console.log(text))
  await suite.stop()
  process.off('disconnect', orphaned)
  process.disconnect?.()
} catch (error) {
  giveUp(error)
}
