import { caseOpened } from '@wuxin/events/feedback'
import { caseWanted } from '@wuxin/events/meetings'
import { isGroup } from '@wuxin/feedback/category.schema'
import { countyOf } from '@wuxin/platform/area'
import { on } from '@wuxin/service/events'
import { catalogueOf } from '../category/category.queries.ts'
import { takeDown } from './case.work.ts'

/** What a matter is filed under whose own category the county has taken out of use meanwhile: 咨询求助. */
const question = '9902'

/** Takes down the matter of a visitor at the owners' committee (业委会接待), and says which case it became. */
export const takeWantedCase = on(caseWanted, async ({ module, id, area, category: asked, words, name, phone }, work) => {
  const category = (await catalogueOf(work, countyOf(area))).get(asked)?.active && !isGroup(asked) ? asked : question
  const report = { area, category, words, photos: [], anonymous: false, ...(name && { name }), ...(phone && { phone }) }
  const { id: opened, number } = await takeDown(work, report, 'reception')
  await work.publish(caseOpened, { id: opened, number, area, category, source: { module, id } })
})
