import { findingFieldNames, findingFields, findingOutcomes, type FindingView } from '@wuxin/patrols/finding.schema'
import { hazardGrades, hazardKinds } from '@wuxin/patrols/hazard.schema'
import { limits } from '@wuxin/patrols/limit.rules'
import { reason } from '@wuxin/platform/input.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { renewModule } from '@wuxin/web/query-client'
import { Input, Radio, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { z } from 'zod'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

const amended = z.object({ ...findingFields, reason })

/** 补正: a finding as the office has it. Only what was changed is sent, so that a phone that changed another field takes nothing back. */
export default function AmendFindingDrawer({ finding: { id, version, place, spot, kind, grade, words, outcome }, onClose }: { finding: FindingView; onClose: () => void }) {
  const t = useTexts()
  const before = { area: place.code, spot, kind, grade, words, outcome }
  const amend = ({ reason: why, ...now }: z.output<typeof amended>) =>
    client.findings.amend.mutate({ id, version, reason: why, fields: Object.fromEntries(findingFieldNames.flatMap((field) => (now[field] === before[field] ? [] : [[field, now[field]]]))) })
  return (
    <ActionDrawer open title={t('findings.do.amend')} submitLabel={t('findings.do.amend')} schema={amended} initial={before} submit={amend} next={t('findings.done.amend')} onDone={() => void renewModule('patrols')} onClose={onClose}>
      <WordsField label={t('walk.label.words')} rows={3} />
      <Field name="kind" label={t('walk.label.kind')}>
        <Select options={choicesOf(hazardKinds, (each) => t(`kinds.${each}`))} />
      </Field>
      <Field name="outcome" label={t('walk.label.outcome')}>
        <Radio.Group options={choicesOf(findingOutcomes, (each) => t(`walk.outcomes.${each}`))} />
      </Field>
      <Field name="grade" label={t('hazards.label.suspected')}>
        <Radio.Group options={choicesOf(hazardGrades, (each) => t(`grades.${each}`))} />
      </Field>
      <Field name="area" label={t('walk.label.area')}>
        <AreaPicker />
      </Field>
      <Field name="spot" label={t('walk.label.spot')}>
        <Input maxLength={limits.spot} />
      </Field>
      <WordsField name="reason" label={t('findings.label.reason')} hint={t('findings.hint.amend')} rows={2} />
    </ActionDrawer>
  )
}
