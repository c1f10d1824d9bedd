import { useTexts } from '../texts.ts'
import { ChangeValue } from './change-value.tsx'
import type { Change } from './change.rules.ts'

/** What changed, field by field: from which value to which. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useTexts()
  return (
    <dl className="fb-changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd>
            {before !== null && (
              <>
                <s>
                  <ChangeValue field={field} value={before} />
                </s>
                {' → '}
              </>
            )}
            <ChangeValue field={field} value={after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
