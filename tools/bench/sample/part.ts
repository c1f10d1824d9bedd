import type { Part } from '../part.ts'
import { loadAnew, loadedFolder } from './sample-data.ts'

/** How long the first start waits for the records of both counties. */
export const part: Part = {
  id: 'sample',
  title: 'Sample load',
  async measure(bench) {
    const { seconds, cases } = await bench.step('load', () => loadAnew(loadedFolder(bench)))
    return [
      { name: 'both counties', unit: 's', ours: seconds, note: `${cases} cases with every step of theirs` },
      { name: 'cases', unit: '/s', ours: cases / seconds },
    ]
  },
}
