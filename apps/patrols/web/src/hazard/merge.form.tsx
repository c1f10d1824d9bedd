import { useQuery } from '@tanstack/react-query'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { Field } from '@wuxin/web/field'
import { dateText } from '@wuxin/web/time'
import { Select } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 并案: the hazard that goes on, of those nearby that are open and of its kind. */
export function MergeForm({ record: { id, area, kind, words } }: { record: HazardRecord }) {
  const t = useTexts()
  const { data = [], isFetching } = useQuery(trpc.hazards.similar.queryOptions({ area, kind, words, except: id }))
  const choices = data.map((each) => ({ value: each.id, label: [each.number, each.title, each.spot, dateText(each.foundAt)].filter(Boolean).join(' · ') }))
  return (
    <Field name="into" label={t('hazards.label.into')} hint={t('hazards.hint.into')}>
      <Select options={choices} loading={isFetching} notFoundContent={isFetching ? null : t('hazards.noneSimilar')} />
    </Field>
  )
}
