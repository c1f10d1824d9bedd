import { levelOf } from '@wuxin/platform/area'
import { registerHomeServiceInput } from '@wuxin/volunteers/home-service-input.schema'
import { homeServiceKinds } from '@wuxin/volunteers/home-service.schema'
import { limits } from '@wuxin/volunteers/limit.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'
import { Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { AddDrawer } from '@wuxin/web/noun/add-drawer'
import { ContactFields } from '../step/contact-fields.tsx'
import { nextText } from '../step/next-text.ts'
import { useTexts } from '../texts.ts'
import { homeServiceNoun } from './home-service-noun.ts'

/** 登记报修: what is to be mended, where, and whom to find; then its page. */
export default function RegisterDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const place = useActivePlace() ?? caller.grants[0]?.area
  return (
    <AddDrawer
      title={t('homeServices.do.register')}
      schema={registerHomeServiceInput}
      initial={{ area: place && levelOf(place) === 'compound' ? place : undefined, photos: [] }}
      submit={client.homeServices.register.mutate}
      next={(record) => nextText(homeServiceNoun, record, caller)}
      page="home-services"
      onClose={onClose}
      draft="volunteers.homeService.register"
    >
      <Field name="area" label={t('homeServices.column.place')}>
        <AreaPicker level="compound" />
      </Field>
      <Field name="kind" label={t('homeServices.column.kind')}>
        <Select options={choicesOf(homeServiceKinds, (kind) => t(`homeServices.kinds.${kind}`))} />
      </Field>
      <WordsField label={t('homeServices.label.words')} />
      <Field name="photos" label={t('orders.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <ContactFields hint={t('homeServices.hint.spot')} />
    </AddDrawer>
  )
}
