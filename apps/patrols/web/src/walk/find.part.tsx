import { findingFields, findingOutcomes } from '@wuxin/patrols/finding.schema'
import { hazardGrades, hazardKinds } from '@wuxin/patrols/hazard.schema'
import { announce } from '@wuxin/web/announce'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { uuid } from '@wuxin/web/idempotency'
import { modulePath } from '@wuxin/web/module-path'
import { useNavigate } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { Input, Radio, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useState } from 'react'
import { z } from 'zod'
import type { Taken } from '../phone/shrink-photo.ts'
import { useTexts } from '../texts.ts'
import { beginningOf, deedsOf, placesOf } from './finding-deeds.rules.ts'
import { AfterPhotos } from './after-photos.tsx'
import { TakePhotos } from './take-photos.tsx'
import type { WalkProps } from './walk-frame.tsx'
import { stateOf } from '../phone/walk-state.rules.ts'

const findForm = z.object(findingFields)

/** The fields of a finding and its photos; one of before is shown as it stands, and only what was changed goes out. */
export function FindPart({ kept: { walk, queue }, act, finding, mends, checkpoint, item }: WalkProps & { finding: string | null; mends?: number; checkpoint: string | null; item: string | null }) {
  const t = useTexts()
  const navigate = useNavigate()
  const [id] = useState(() => finding ?? uuid())
  const [before, setBefore] = useState<readonly Taken[]>([])
  const [after, setAfter] = useState<readonly Taken[]>([])
  const found = stateOf(queue).findings.find(({ action }) => action.finding === id) ?? null
  const write = async (fields: z.output<typeof findForm>) => {
    const deeds = deedsOf(fields, { id, checkpoint, item, before: found, isRefused: mends !== undefined })
    const photos = [...before.map((photo) => ({ ...photo, of: id, stage: 'before' as const })), ...after.map((photo) => ({ ...photo, of: id, stage: 'after' as const }))]
    if (deeds.length + photos.length > 0) await act(deeds, photos, mends)
  }
  return (
    <section className="wx-panel">
      <SchemaForm
        schema={findForm}
        initial={found?.fields ?? beginningOf(walk.pack, checkpoint, item)}
        submit={write}
        draft={finding ? undefined : `patrols.find ${walk.id} ${checkpoint ?? ''} ${item ?? ''}`}
        submitLabel={t('walk.write')}
        onDone={() => {
          announce(t('walk.written'))
          void navigate(modulePath('patrols', `walk/${walk.shift}`))
        }}
      >
        <WordsField label={t('walk.label.words')} rows={3} />
        <TakePhotos label={t('walk.photo.before')} value={before} onChange={setBefore} />
        <Field name="kind" label={t('walk.label.kind')}>
          <Select options={choicesOf(hazardKinds, (kind) => t(`kinds.${kind}`))} />
        </Field>
        <Field name="outcome" label={t('walk.label.outcome')}>
          <Radio.Group className="pw-choices" options={choicesOf(findingOutcomes, (outcome) => t(`walk.outcomes.${outcome}`))} />
        </Field>
        <AfterPhotos value={after} onChange={setAfter} />
        <Field name="grade" label={t('walk.label.grade')} hint={t('walk.hint.grade')}>
          <Radio.Group className="pw-choices" options={choicesOf(hazardGrades, (grade) => t(`grades.${grade}`))} />
        </Field>
        <Field name="area" label={t('walk.label.area')}>
          <Select options={placesOf(walk.pack).map(({ code, path }) => ({ value: code, label: path }))} />
        </Field>
        <Field name="spot" label={t('walk.label.spot')}>
          <Input maxLength={60} />
        </Field>
      </SchemaForm>
    </section>
  )
}
