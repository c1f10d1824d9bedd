import { limits } from '@wuxin/patrols/limit.rules'
import { addRouteInput } from '@wuxin/patrols/route.schema'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { NewRecord } from '@wuxin/web/noun/new-record'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { Input } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CheckpointsInput } from './checkpoints-input.tsx'

/** 新建路线: where it runs, what it is called, and its checkpoints in the order in which one walks. */
export default function NewRoutePage() {
  const t = useTexts()
  const area = useOwnPlace()
  return (
    <NewRecord
      title={t('routes.do.add')}
      schema={addRouteInput}
      initial={{ area, checkpoints: [{ id: null, area: area ?? '', placeKind: 'stairwell', name: '' }] }}
      submit={client.routes.add.mutate}
      next={() => t('routes.done.add')}
      page="routes"
      draft="patrols.route"
      submitLabel={t('routes.do.add')}
    >
      <div className="wx-pair">
        <Field name="area" label={t('routes.label.area')} hint={t('routes.hint.area')}>
          <AreaPicker />
        </Field>
        <Field name="name" label={t('routes.label.name')}>
          <Input maxLength={limits.title} />
        </Field>
      </div>
      <CheckpointsInput />
    </NewRecord>
  )
}
