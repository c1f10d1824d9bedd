import { useWords } from '../i18n.ts'
import { useModule } from '../module-context.tsx'
import type { Change } from './change.rules.ts'
import { ChangeValue } from './change-value.tsx'
import type { Traced } from './traced.ts'

/** What changed of a record, field by field: from which value to which. */
export function Changes({ traced, entity, changes }: { traced: Traced; entity: string; changes: readonly Change[] }) {
  const t = useWords(useModule().id)
  return (
    <dl className="wx-changed">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t([`fieldOf.${entity}.${field}`, `field.${field}`])}</dt>
          <dd>
            {before !== null && (
              <>
                <s>
                  <ChangeValue traced={traced} entity={entity} field={field} value={before} />
                </s>
                {' → '}
              </>
            )}
            <ChangeValue traced={traced} entity={entity} field={field} value={after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
