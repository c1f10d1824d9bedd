import { useTexts } from '../texts.ts'
import { ChangeValue } from './change-value.tsx'
import type { Change } from './change.rules.ts'

/** What changed of a record, field by field: from which value to which. */
export function Changes({ entity, changes }: { entity: string; changes: readonly Change[] }) {
  const t = useTexts()
  return (
    <dl className="mt-changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t([`fieldOf.${entity}.${field}`, `field.${field}`])}</dt>
          <dd>
            {before !== null && (
              <>
                <s>
                  <ChangeValue entity={entity} field={field} value={before} />
                </s>
                {' → '}
              </>
            )}
            <ChangeValue entity={entity} field={field} value={after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
