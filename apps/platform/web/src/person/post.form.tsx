import { assignPostInput, waysChosen } from '@wuxin/platform/post.schema'
import { roles } from '@wuxin/platform/role'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Input, Select } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { client, renew } from '../api.ts'
import { choicesOf, useToday } from '../text.ts'

/** Puts a person into a post. What the rules refuse (三员分立, the same post twice, a level that the role does not have) is said in words. */
export function PostForm({ person, onClose }: { person: { id: string; name: string }; onClose: () => void }) {
  const t = useWords('platform')
  const today = useToday()
  const kit = useWords('web')
  return (
    <ActionDrawer
      open
      title={`${t('post.assign')} · ${person.name}`}
      onClose={onClose}
      schema={assignPostInput}
      initial={{ from: today }}
      fixed={{ person: person.id }}
      submit={(input) => client.posts.assign.mutate(input)}
      next={t('post.assigned', { name: person.name })}
      onDone={() => void renew('people', 'posts', 'leaders', 'areas', 'audit')}
    >
      <Field name="role" label={t('fact.post')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={choicesOf(roles, (role) => kit(`roles.${role}`))} />
      </Field>
      <Field name="area" label={t('fact.place')} hint={t('post.placeHint')}>
        <AreaPicker />
      </Field>
      <Field name="unit" label={t('fact.unit')} hint={t('post.unitHint')}>
        <UnitPicker />
      </Field>
      <Field name="from" label={t('post.firstDay')}>
        <DateField />
      </Field>
      <Field name="to" label={t('post.lastDay')} hint={t('post.toHint')}>
        <DateField />
      </Field>
      <Field name="chosen" label={t('fact.chosen')}>
        <Select options={choicesOf(waysChosen, (way) => t(`value.${way}`))} />
      </Field>
      <Field name="profession" label={t('fact.profession')} hint={t('post.professionHint')}>
        <Input maxLength={30} />
      </Field>
    </ActionDrawer>
  )
}
