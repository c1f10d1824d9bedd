import { defineEntity, p } from '@mikro-orm/core'
import type { Category as CategoryWords } from '@wuxin/feedback/category.schema'
import type { ClockSetting } from '@wuxin/platform/working-day'
import { record, shared } from '@wuxin/service/record'

const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'category',
  ...shared,
  properties: {
    ...record,
    code: p.text(),
    name: p.text(),
    nameEn: p.text().strictNullable(),
    emergency: p.boolean(),
    handle: p.json<ClockSetting>().strictNullable(),
    active: p.boolean(),
  },
})

/** A category as its county has changed it or added it; the catalogue's others are as `defaultCategories` say. */
export class Category extends CategorySchema.class {
  edit(words: CategoryWords, now: Date): void {
    Object.assign(this, words, { updatedAt: now })
  }
}
CategorySchema.setClass(Category)
