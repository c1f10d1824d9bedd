import { addPersonInput, amendPersonInput, personTags, type personView } from '@wuxin/platform/person.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { useNavigate } from '@wuxin/web/router'
import { Input, Select } from '@wuxin/web/ui-form'
import type { z } from 'zod'
import { client, renew } from '../api.ts'
import { choicesOf, pathTo } from '../text.ts'

/** Enters a person once, or amends one. A phone number that is left blank stays as it is. */
export function PersonForm({ person, onClose }: { person?: z.output<typeof personView>; onClose: () => void }) {
  const t = useWords('platform')
  const navigate = useNavigate()
  const fields = (
    <>
      <Field name="name" label={t('fact.personName')}>
        <Input maxLength={20} />
      </Field>
      <Field name="phone" label={t('fact.phone')} hint={person?.phone ? t('unit.keepPhone', { phone: person.phone }) : t('unit.phoneHint')}>
        <Input inputMode="tel" maxLength={20} />
      </Field>
      <Field name="area" label={t('person.belongs')}>
        <AreaPicker label={person?.path} />
      </Field>
      <Field name="tags" label={t('fact.personTags')} hint={t('person.tagsHint')}>
        <Select mode="multiple" options={choicesOf(personTags, (tag) => t(`value.${tag}`))} />
      </Field>
    </>
  )
  if (!person) {
    return (
      <ActionDrawer
        open
        title={t('person.add')}
        onClose={onClose}
        schema={addPersonInput}
        draft="platform.person"
        submit={(input) => client.people.add.mutate(input)}
        next={t('person.added')}
        onDone={({ id }) => {
          void renew('people')
          void navigate(pathTo('people', id))
        }}
      >
        {fields}
      </ActionDrawer>
    )
  }
  const { id, version, name, area, tags } = person
  return (
    <ActionDrawer
      open
      title={`${t('person.amend')} · ${name}`}
      onClose={onClose}
      schema={amendPersonInput}
      initial={{ name, area, tags }}
      fixed={{ id, version }}
      submit={({ phone, ...rest }) => client.people.amend.mutate(phone ? { ...rest, phone } : rest)}
      next={t('person.amended')}
      onDone={() => void renew('people', 'posts', 'audit')}
    >
      {fields}
    </ActionDrawer>
  )
}
