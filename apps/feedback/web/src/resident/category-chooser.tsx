import { groupOf, isGroup } from '@wuxin/feedback/category.rules'
import { useWords } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { BigButton } from '@wuxin/web/resident/big-button'
import { useState } from 'react'
import { nameOf } from '../category/category-name.ts'
import { useTexts } from '../texts.ts'
import type { ResidentCategory } from './report-category.ts'

/** Chooses a category: the group, then the category in it. */
export function CategoryChooser({ categories, onChoose }: { categories: readonly ResidentCategory[]; onChoose: (code: string) => void }) {
  const t = useTexts()
  const kit = useWords('web')
  const [group, setGroup] = useState<ResidentCategory | null>(null)
  const shown = categories.filter(({ code }) => (group ? !isGroup(code) && groupOf(code) === group.code : isGroup(code)))
  return (
    <section className="wx-part">
      <h2>{group ? nameOf(group) : t('resident.chooseCategory')}</h2>
      {group && (
        <BigButton plain onClick={() => setGroup(null)}>
          <Icon name="back" /> {kit('resident.back')}
        </BigButton>
      )}
      <div className="wx-places">
        {shown.map((category) => (
          <BigButton key={category.code} plain onClick={() => (group ? onChoose(category.code) : setGroup(category))}>
            {nameOf(category)}
          </BigButton>
        ))}
      </div>
    </section>
  )
}
