import { editCategoryInput, isGroup, type CountyCategory } from '@wuxin/feedback/category.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { ClockInput } from '@wuxin/web/clock-input'
import { Field } from '@wuxin/web/field'
import { queryClient } from '@wuxin/web/query-client'
import { Input, Switch } from '@wuxin/web/ui-form'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { nameOf } from './category-name.ts'

const fresh = { code: '', name: '', nameEn: null, emergency: false, handle: null, active: true, version: null }

/** Changes a category or adds one; its code is given once. */
export default function CategoryDrawer({ county, category, onClose }: {
  county: string
  /** Null adds one. */
  category: CountyCategory | null
  onClose: () => void
}) {
  const t = useTexts()
  const isNew = category === null
  return (
    <ActionDrawer
      open
      title={isNew ? t('categories.add') : nameOf(category)}
      schema={editCategoryInput}
      initial={category ?? fresh}
      fixed={{ county, version: category?.version ?? null, ...(category && { code: category.code }) }}
      submit={client.categories.edit.mutate}
      next={t('categories.saved')}
      onDone={() => void queryClient.invalidateQueries(trpc.categories.pathFilter())}
      onClose={onClose}
      submitLabel={t('save')}
    >
      {isNew && (
        <Field name="code" label={t('label.code')} hint={t('hint.code')}>
          <Input inputMode="numeric" maxLength={4} />
        </Field>
      )}
      <Field name="name" label={t('label.categoryName')}>
        <Input maxLength={20} />
      </Field>
      <Field name="nameEn" label={t('label.categoryNameEn')}>
        <Input maxLength={40} />
      </Field>
      {!(category && isGroup(category.code)) && (
        <>
          <Field name="emergency" label={t('label.emergency')} hint={t('hint.emergency')}>
            <Switch />
          </Field>
          <Field name="handle" label={t('label.handle')} hint={t('hint.handle')}>
            <ClockInput />
          </Field>
        </>
      )}
      <Field name="active" label={t('label.active')} hint={t('hint.active')}>
        <Switch />
      </Field>
    </ActionDrawer>
  )
}
