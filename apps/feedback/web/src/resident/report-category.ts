import { skipToken, useQuery } from '@tanstack/react-query'
import { guessCategories } from '@wuxin/feedback/category-guess.rules'
import { isGroup } from '@wuxin/feedback/category.rules'
import type { Category } from '@wuxin/feedback/category.schema'
import type { ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { trpc } from '../api.ts'
import type { Written } from './report-draft.ts'

/** A category as residents choose it. */
export type ResidentCategory = Pick<Category, 'code' | 'name' | 'nameEn'>

/** What a report is about. */
export interface ReportCategory {
  /** Groups and their categories, by code; empty until the place is known. */
  all: readonly ResidentCategory[]
  /** Chosen, else what the words sound like. */
  shown: ResidentCategory | undefined
  isGuessed: boolean
  choose: (code: string) => void
}

/** The category of a report: what the resident chose, else what the words sound like, else the catalogue's last one (咨询求助). */
export function useReportCategory(form: ResidentForm<Written>, area: string | undefined): ReportCategory {
  const { data: all = [] } = useQuery(trpc.resident.categories.queryOptions(area ? { area } : skipToken))
  const { words, category } = form.values
  const kinds = all.filter(({ code }) => !isGroup(code))
  const chosen = kinds.find(({ code }) => code === category)
  return {
    all,
    shown: chosen ?? guessCategories(words, kinds, 1)[0] ?? kinds[kinds.length - 1],
    isGuessed: !chosen,
    choose: (code) => form.set('category', code),
  }
}
