import { dispatch } from '@wuxin/feedback/dispatch.rules'
import type { DispatchRule } from '@wuxin/feedback/dispatch.schema'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Select } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { groupedChoices, useCategories } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'
import { DispatchReason } from './dispatch-reason.tsx'

/** Tries the rules out: a place and a category, and where such a case would go, and why. */
export function RulePreview({ rules }: { rules: readonly DispatchRule[] }) {
  const t = useTexts()
  const categories = useCategories()
  const [area, setArea] = useState<string | null>(null)
  const [category, setCategory] = useState<string | null>(null)
  return (
    <section className="wx-panel">
      <h2>{t('rules.try')}</h2>
      <div className="wx-pair fb-try">
        <label>
          <span className="wx-quiet">{t('label.area')}</span>
          <AreaPicker value={area} onChange={setArea} />
        </label>
        <label>
          <span className="wx-quiet">{t('label.category')}</span>
          <Select className="wx-picker" showSearch={{ optionFilterProp: 'label' }} value={category} onChange={setCategory} options={groupedChoices(categories)} />
        </label>
      </div>
      <p role="status">{area && category ? <DispatchReason decision={dispatch({ area, category }, rules)} /> : <span className="wx-quiet">{t('rules.tryHint')}</span>}</p>
    </section>
  )
}
