import type { countyRule } from '@wuxin/feedback/dispatch.schema'
import { useWords } from '@wuxin/web/i18n'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import type { z } from 'zod'
import { useCategoryName } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'

/** A dispatch rule with the names of what it speaks of. */
export type RuleRow = z.infer<typeof countyRule>

/** Some dispatch rules; `onEdit` where the reader may change them. */
export function RuleRows({ rules, onEdit }: { rules: readonly RuleRow[]; onEdit?: (rule: RuleRow) => void }) {
  const t = useTexts()
  const roles = useWords('web')
  const categoryName = useCategoryName()
  return (
    <Rows
      rows={rules}
      rowKey={(rule: RuleRow) => rule.id}
      columns={[
        { key: 'category', title: t('rules.what'), render: (rule) => (rule.category ? categoryName(rule.category) : t('rules.anyCategory')) },
        { key: 'area', title: t('rules.where'), render: (rule) => rule.place },
        { key: 'receiver', title: t('rules.receiver'), render: (rule) => (rule.receiver ? roles(`roles.${rule.receiver}`) : <span className="wx-quiet">{t('rules.open')}</span>) },
        { key: 'unit', title: t('rules.unit'), render: (rule) => rule.unitName ?? <span className="wx-quiet">{t('rules.open')}</span> },
        { key: 'active', title: t('rules.state'), render: (rule) => <StateTag tone={rule.active ? 'done' : 'waiting'}>{t(rule.active ? 'rules.on' : 'rules.off')}</StateTag> },
        { key: 'edit', title: '', render: (rule) => onEdit && <Button type="link" size="small" onClick={() => onEdit(rule)}>{t('rules.edit')}</Button> },
      ]}
    />
  )
}
