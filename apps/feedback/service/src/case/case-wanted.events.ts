import { caseOpened } from '@wuxin/events/feedback'
import { caseWanted } from '@wuxin/events/meetings'
import { caseWanted as whistled } from '@wuxin/events/patrols'
import type { Channel } from '@wuxin/feedback/case.schema'
import { isGroup } from '@wuxin/feedback/category.schema'
import { limits } from '@wuxin/feedback/limit.rules'
import { countyOf } from '@wuxin/platform/area'
import { cutTo } from '@wuxin/platform/title.rules'
import { on } from '@wuxin/service/events'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { catalogueOf } from '../category/category.queries.ts'
import { takeDown } from './case.work.ts'

/** What a matter is filed under whose own category the county has taken out of use meanwhile: 咨询求助. */
const question = '9902'

/** Takes down what another module asks for as a case, and says which it became. */
async function takeWanted(work: Work, { module, id, area, category: asked, words, name, phone }: z.output<typeof caseWanted.payload>, channel: Channel): Promise<void> {
  const category = (await catalogueOf(work, countyOf(area))).get(asked)?.active && !isGroup(asked) ? asked : question
  const report = { area, category, words: cutTo(words, limits.words), photos: [], anonymous: false, ...(name && { name }), ...(phone && { phone }) }
  const { id: opened, number } = await takeDown(work, report, channel)
  await work.publish(caseOpened, { id: opened, number, area, category, source: { module, id } })
}

/** Takes down the matter of a visitor at the owners' committee (业委会接待). */
export const takeWantedCase = on(caseWanted, (wanted, work) => takeWanted(work, wanted, 'reception'))

/** Takes down a hazard that needs more than one unit (一键吹哨). */
export const takeWhistledHazard = on(whistled, (wanted, work) => takeWanted(work, wanted, 'patrol'))
