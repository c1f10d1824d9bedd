import { limits } from '@wuxin/volunteers/limit.rules'
import { colours, type Colour } from '@wuxin/volunteers/team.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { usePlaceName } from '@wuxin/web/names'
import { Form, Input, Radio } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useEffect } from 'react'
import { useTexts } from '../texts.ts'
import { TeamTag } from './team-tag.tsx'

/** A new team: where it stands, its colour, what it is called, and what it does. */
export function AddTeamForm() {
  const t = useTexts()
  const form = Form.useFormInstance()
  const colour = Form.useWatch<Colour | undefined>('colour')
  const area = Form.useWatch<string | null | undefined>('area') ?? null
  const place = usePlaceName(area)
  useEffect(() => {
    // A name of the person's own stays; one that only follows place and colour follows them on.
    if (colour && area && place !== area && !form.isFieldTouched('name')) form.setFieldValue('name', t('teams.nameOf', { place, colour: t(`colours.${colour}`) }))
  }, [colour, area, place, form, t])
  return (
    <>
      <Field name="area" label={t('teams.label.area')} hint={t('teams.hint.area')}>
        <AreaPicker />
      </Field>
      <Field name="colour" label={t('teams.label.colour')} hint={t('teams.hint.colour')}>
        <Radio.Group options={colours.map((value) => ({ value, label: <TeamTag colour={value} /> }))} />
      </Field>
      <Field name="name" label={t('teams.label.name')}>
        <Input maxLength={limits.title} />
      </Field>
      <WordsField label={t('teams.label.words')} rows={3} />
    </>
  )
}
