import { dayOf } from '@wuxin/platform/working-day'
import { addOfferInput } from '@wuxin/volunteers/offer.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useSession } from '@wuxin/web/session'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { OfferForm } from './offer.form.tsx'

/** 新增服务项目: by which unit, where, and what it is. */
export default function AddOfferDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const [today] = useState(() => dayOf(new Date()))
  const place = useActivePlace() ?? caller.grants[0]?.area
  return (
    <ActionDrawer
      open
      title={t('offers.do.add')}
      schema={addOfferInput}
      initial={{ area: place, unit: caller.grants.find(({ unit }) => unit)?.unit ?? undefined, from: today }}
      submit={client.offers.add.mutate}
      next={t('offers.done.add')}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      draft="volunteers.offer.add"
      submitLabel={t('offers.do.add')}
    >
      <Field name="unit" label={t('offers.column.unit')}>
        <UnitPicker near={place} />
      </Field>
      <Field name="area" label={t('offers.column.place')} hint={t('offers.hint.place')}>
        <AreaPicker />
      </Field>
      <OfferForm />
    </ActionDrawer>
  )
}
