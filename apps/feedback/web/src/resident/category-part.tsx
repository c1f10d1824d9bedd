import { PartRow } from '@wuxin/web/resident/part-row'
import { useState } from 'react'
import { nameOf } from '../category/category-name.ts'
import { useTexts } from '../texts.ts'
import { CategoryChooser } from './category-chooser.tsx'
import type { ReportCategory } from './report-category.ts'

/** What the report is about: guessed from the words, corrected in two touches. */
export function CategoryPart({ category: { all, shown, choose }, error }: { category: ReportCategory; error?: string }) {
  const t = useTexts()
  const [isChoosing, setChoosing] = useState(false)
  if (!shown) return null
  if (!isChoosing) return <PartRow label={t('resident.category')} value={nameOf(shown)} onChange={() => setChoosing(true)} error={error} />
  return (
    <CategoryChooser
      categories={all}
      onChoose={(code) => {
        choose(code)
        setChoosing(false)
      }}
    />
  )
}
