import type { ChecklistItem } from '@wuxin/patrols/checklist.schema'
import { itemResults, type ItemResult } from '@wuxin/patrols/shift.rules'
import { useTexts } from '../texts.ts'

/** What was seen of each item. */
export type Answers = Readonly<Record<string, ItemResult>>

/** 检查表: each item is fine, wrong or not seen; what nobody touched was not seen. */
export function CheckList({ items, value, onChange }: { items: readonly ChecklistItem[]; value: Answers; onChange: (answers: Answers) => void }) {
  const t = useTexts()
  return (
    <>
      <ul className="pw-checks">
        {items.map(({ code, text }) => (
          <li key={code}>
            <fieldset>
              <legend>{text}</legend>
              {itemResults.map((result) => (
                <label key={result} data-chosen={value[code] === result || undefined}>
                  <input type="radio" name={code} checked={value[code] === result} onChange={() => onChange({ ...value, [code]: result })} />
                  {t(`walk.results.${result}`)}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <button type="button" className="wx-button" onClick={() => onChange({ ...Object.fromEntries(items.map(({ code }) => [code, 'fine' as const])), ...value })}>
        {t('walk.restFine')}
      </button>
    </>
  )
}
