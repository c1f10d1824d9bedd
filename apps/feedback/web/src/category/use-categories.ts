import { useQuery } from '@tanstack/react-query'
import { isGroup, type Category } from '@wuxin/feedback/category.schema'
import { useCounty } from '@wuxin/web/county'
import { trpc } from '../api.ts'
import { nameOf } from './category-name.ts'

/** The county's categories, groups before their own, those out of use among them. */
export function useCategories(): readonly Category[] {
  const { data = [] } = useQuery({ ...trpc.categories.list.queryOptions({ county: useCounty() }), staleTime: 60_000 })
  return data
}

/** What a category or group is called; `otherwise` stands in where the county's own are not there yet. */
export function useCategoryName(): (code: string, otherwise?: string) => string {
  const categories = useCategories()
  return (code, otherwise = code) => {
    const found = categories.find((each) => each.code === code)
    return found ? nameOf(found) : otherwise
  }
}

/** The categories that take new cases, by their groups. */
export function groupedChoices(categories: readonly Category[]): { label: string; options: { value: string; label: string }[] }[] {
  const open = categories.filter((each) => each.active)
  return open
    .filter((each) => isGroup(each.code))
    .map((group) => ({
      label: nameOf(group),
      options: open.filter((each) => !isGroup(each.code) && each.code.startsWith(group.code)).map((each) => ({ value: each.code, label: nameOf(each) })),
    }))
    .filter((group) => group.options.length > 0)
}
