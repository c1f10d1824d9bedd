import { areaLevels } from '@wuxin/platform/area'
import { addAreaInput } from '@wuxin/platform/area.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { useNavigate } from '@wuxin/web/router'
import { Input } from '@wuxin/web/ui-form'
import { client, renew } from '../api.ts'
import { pathTo } from '../text.ts'
import type { AreaView } from './area.rules.ts'

/** A new place one level below; townships and communities bear the code of the statistical bureau, all others get the next free one. */
export function AreaAddForm({ parent, onClose }: { parent: AreaView; onClose: () => void }) {
  const t = useWords('platform')
  const kit = useWords('web')
  const navigate = useNavigate()
  const level = areaLevels[areaLevels.indexOf(parent.level) + 1] ?? 'grid'
  const isOfficial = level === 'township' || level === 'community'
  return (
    <ActionDrawer
      open
      title={t('area.addBelow', { parent: parent.name, level: kit(`levels.${level}`) })}
      onClose={onClose}
      schema={addAreaInput}
      fixed={{ parent: parent.code }}
      submit={(input) => client.areas.add.mutate(input)}
      next={({ code }) => t('areaNext.add', { code })}
      onDone={({ code }) => {
        void renew('areas', 'compounds')
        void navigate(pathTo('areas', code))
      }}
    >
      <Field name="name" label={t('fact.name')}>
        <Input maxLength={40} />
      </Field>
      {isOfficial && (
        <Field name="code" label={t('fact.code')} hint={t('area.codeHint')}>
          <Input inputMode="numeric" maxLength={level === 'township' ? 9 : 12} />
        </Field>
      )}
      <Field name="brand" label={t('fact.brand')} hint={t('area.brandHint')}>
        <Input maxLength={60} />
      </Field>
    </ActionDrawer>
  )
}
