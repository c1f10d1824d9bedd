import { takeDownPhotoInput, type PhotoView } from '@wuxin/culture/photo.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { useModule } from '@wuxin/web/module-context'
import { renewModule } from '@wuxin/web/query-client'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 撤下: nobody sees it any more, and the file goes back. */
export default function TakeDownDrawer({ photo: { id, version }, onClose }: { photo: PhotoView; onClose: () => void }) {
  const t = useTexts()
  const module = useModule()
  return (
    <ActionDrawer
      open
      title={t('photos.do.takeDown')}
      schema={takeDownPhotoInput}
      fixed={{ id, version }}
      submit={(given) => client.photos.takeDown.mutate(given)}
      next={t('photos.done.takeDown')}
      onDone={() => void renewModule(module.id)}
      onClose={onClose}
      submitLabel={t('photos.do.takeDown')}
      irreversible
    >
      <WordsField name="reason" label={t('photos.label.reason')} rows={2} />
    </ActionDrawer>
  )
}
