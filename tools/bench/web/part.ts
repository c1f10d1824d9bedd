import { join } from 'node:path'
import { startChromium } from '../../e2e/chromium.ts'
import { build, isBuilt } from '../../setup/build.mjs'
import { withSample } from '../sample/sample-data.ts'
import type { Part } from '../part.ts'
import { residentFigures } from './resident.ts'
import { staffFigures } from './staff.ts'
import { withSuite } from './start-suite.ts'
import { buildWhole } from './whole-build.ts'

/** What pages weigh and how soon they can be read, beside the same pages built as one application. */
export const part: Part = {
  id: 'web',
  title: 'Web',
  async measure(bench) {
    const wholeDir = join(bench.folder, 'whole')
    if (!isBuilt()) await bench.step('pages', build)
    await bench.step('single bundle', () => buildWhole(wholeDir))
    return withSample(bench, (dataDir) =>
      withSuite({ dataDir, wholeDir }, async (addresses) => {
        const browser = await startChromium()
        try {
          const staff = await bench.step('staff', () => staffFigures(browser, addresses))
          const residents = await bench.step('residents', () => residentFigures(browser, addresses.shell))
          return [...staff, ...residents]
        } finally {
          await browser.close()
        }
      }),
    )
  },
}
