import { addPhotosInput, photoConsents, photosMost } from '@wuxin/culture/photo.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { useModule } from '@wuxin/web/module-context'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { renewModule } from '@wuxin/web/query-client'
import { Checkbox, Input, Radio } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 传照片, with the consent of whoever is shown. */
export default function AddPhotosDrawer({ event, onClose }: { event: string; onClose: () => void }) {
  const t = useTexts()
  const module = useModule()
  return (
    <ActionDrawer
      open
      title={t('photos.do.add')}
      schema={addPhotosInput}
      initial={{ files: [], hasMinors: false, guardiansAgree: false }}
      fixed={{ event }}
      submit={(given) => client.photos.add.mutate(given)}
      next={({ state }) => t(`photos.sent.${state}`)}
      onDone={() => void renewModule(module.id)}
      onClose={onClose}
      submitLabel={t('photos.do.add')}
    >
      <Field name="files" label={t('photos.label.files')}>
        <PhotoUpload count={photosMost} />
      </Field>
      <Field name="words" label={t('photos.label.words')}>
        <Input maxLength={60} />
      </Field>
      <Field name="consent" label={t('photos.label.consent')}>
        <Radio.Group options={choicesOf(photoConsents, (each) => t(`photos.consents.${each}`))} />
      </Field>
      <Field name="hasMinors" label={t('photos.label.minors')}>
        <Checkbox>{t('photos.withMinors')}</Checkbox>
      </Field>
      <Field name="guardiansAgree" label={t('photos.label.guardians')}>
        <Checkbox>{t('photos.guardiansAgree')}</Checkbox>
      </Field>
    </ActionDrawer>
  )
}
