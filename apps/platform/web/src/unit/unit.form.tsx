import { addUnitInput, amendUnitInput, unitKinds, type unitView } from '@wuxin/platform/unit.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { useNavigate } from '@wuxin/web/router'
import { Input, Select } from '@wuxin/web/ui-form'
import type { z } from 'zod'
import { client, renew } from '../api.ts'
import { choicesOf, pathTo } from '../text.ts'

/** Enters a unit, or amends one; the credit code is checked (GB 32100) before it is sent. A phone number that is left blank stays as it is. */
export function UnitForm({ unit, onClose }: { unit?: z.output<typeof unitView>; onClose: () => void }) {
  const t = useWords('platform')
  const navigate = useNavigate()
  const fields = (
    <>
      <Field name="name" label={t('fact.name')}>
        <Input maxLength={60} />
      </Field>
      <Field name="kind" label={t('fact.kind')}>
        <Select options={choicesOf(unitKinds, (kind) => t(`value.${kind}`))} />
      </Field>
      <Field name="creditCode" label={t('fact.creditCode')} hint={t('unit.creditCodeHint')}>
        <Input maxLength={18} autoCapitalize="characters" spellCheck={false} />
      </Field>
      <Field name="area" label={t('fact.place')}>
        <AreaPicker label={unit?.path} />
      </Field>
      <Field name="contactName" label={t('fact.contactName')}>
        <Input maxLength={20} />
      </Field>
      <Field name="contactPhone" label={t('fact.contactPhone')} hint={unit?.contactPhone ? t('unit.keepPhone', { phone: unit.contactPhone }) : t('unit.phoneHint')}>
        <Input inputMode="tel" maxLength={20} />
      </Field>
    </>
  )
  if (!unit) {
    return (
      <ActionDrawer
        open
        title={t('unit.add')}
        onClose={onClose}
        schema={addUnitInput}
        draft="platform.unit"
        submit={(input) => client.units.add.mutate(input)}
        next={t('unit.added')}
        onDone={({ id }) => {
          void renew('units')
          void navigate(pathTo('units', id))
        }}
      >
        {fields}
      </ActionDrawer>
    )
  }
  const { id, version, name, kind, creditCode, area, contactName } = unit
  return (
    <ActionDrawer
      open
      title={`${t('unit.amend')} · ${name}`}
      onClose={onClose}
      schema={amendUnitInput}
      initial={{ name, kind, creditCode, area, contactName }}
      fixed={{ id, version }}
      submit={({ contactPhone, ...rest }) => client.units.amend.mutate(contactPhone ? { ...rest, contactPhone } : rest)}
      next={t('unit.amended')}
      onDone={() => void renew('units', 'audit')}
    >
      {fields}
    </ActionDrawer>
  )
}
