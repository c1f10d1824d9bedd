import { publishChecklistInput } from '@wuxin/patrols/checklist.schema'
import { hazardGrades, hazardKinds } from '@wuxin/patrols/hazard.schema'
import { limits } from '@wuxin/patrols/limit.rules'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { choicesOf } from '@wuxin/web/choices'
import { EmptyState } from '@wuxin/web/empty-state'
import { Field } from '@wuxin/web/field'
import { modulePath } from '@wuxin/web/module-path'
import { OrderedInput } from '@wuxin/web/ordered-input'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { Input, Radio, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { KeptField } from '../kept-field.tsx'
import { useTexts } from '../texts.ts'
import { newCode } from './new-code.rules.ts'
import { useEditions } from './use-editions.ts'

/** 发布新版: the list as it shall be from now on; shifts that have begun keep theirs. */
export default function PublishChecklistPage() {
  const t = useTexts()
  const navigate = useNavigate()
  const { county, placeKind, query } = useEditions()
  const { data } = query
  if (!placeKind) return <EmptyState reason="filter" />
  if (!data) return <Arriving query={query} rows={6} />
  const [newest] = data
  const codes = data.flatMap(({ items }) => items.map(({ code }) => code))
  const blank = (rows: readonly unknown[]) => ({ code: newCode([...codes, ...(rows as { code: string }[]).map(({ code }) => code)]), kind: newest?.items[0]?.kind ?? 'fire', grade: 'general' as const, text: '' }) // the rows of the schema
  return (
    <section className="wx-page">
      <PageHeader title={`${t('checklists.do.publish')} · ${t(`placeKinds.${placeKind}`)}`} />
      <div className="wx-panel">
        <SchemaForm
          schema={publishChecklistInput}
          initial={{ items: newest?.items ?? [blank([])] }}
          fixed={{ county, placeKind, edition: newest?.edition ?? 0 }}
          submit={client.checklists.publish.mutate}
          onDone={({ edition }) => {
            announce(t('checklists.done.publish', { edition }))
            void renewModule('patrols')
            void navigate(modulePath('patrols', `checklists/${placeKind}`))
          }}
          submitLabel={t('checklists.do.publish')}
        >
          <OrderedInput name="items" title={t('checklists.column.items')} hint={t('checklists.hint.items')} most={limits.items} addLabel={t('checklists.do.add')} blank={blank}>
            {(row, index) => (
              <>
                <Field name={[row, 'text']} label={t('checklists.label.item', { nth: index + 1 })}>
                  <Input maxLength={limits.itemText} />
                </Field>
                <Field name={[row, 'kind']} label={t('checklists.column.kind')}>
                  <Select options={choicesOf(hazardKinds, (kind) => t(`kinds.${kind}`))} />
                </Field>
                <Field name={[row, 'grade']} label={t('checklists.column.grade')}>
                  <Radio.Group options={choicesOf(hazardGrades, (grade) => t(`grades.${grade}`))} />
                </Field>
                <KeptField name={[row, 'code']} />
              </>
            )}
          </OrderedInput>
          <WordsField name="reason" label={t('checklists.label.reason')} rows={2} />
        </SchemaForm>
      </div>
    </section>
  )
}
