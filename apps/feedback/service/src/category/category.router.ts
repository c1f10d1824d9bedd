import { countyCategory, countyInput, editCategoryInput } from '@wuxin/feedback/category.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInCounty } from '@wuxin/service/work'
import { z } from 'zod'
import { catalogueOf } from './category.queries.ts'
import { editCategory } from './category.work.ts'

const { permitted, staff } = procedures(permissions)

/** The categories of a county (诉求类别). */
export const categoryRouter = router({
  list: staff
    .input(countyInput)
    .output(z.array(countyCategory))
    .query(async ({ ctx: { work }, input }) => {
      assertInCounty(work, input.county)
      return [...(await catalogueOf(work, input.county)).values()]
    }),
  edit: permitted('category:edit')
    .input(editCategoryInput)
    .output(countyCategory)
    .mutation(({ ctx: { work }, input }) => editCategory(work, input)),
})
