import { modulePath } from '@wuxin/web/module-path'
import { Views } from '@wuxin/web/views'
import { useTexts } from '../texts.ts'
import { OnDuty } from './on-duty.tsx'
import { useReceptionArea } from './use-reception-area.ts'

/** The two views of the reception, and who receives today. */
export function ReceptionViews({ view }: { view: 'log' | 'rota' }) {
  const t = useTexts()
  const { area } = useReceptionArea()
  const here = modulePath('meetings', 'reception')
  return (
    <div className="mt-reception-head">
      <Views label={t('reception.title')} now={view} views={([['log', here], ['rota', `${here}?view=rota`]] as const).map(([key, href]) => ({ key, href, label: t(`reception.view.${key}`) }))} />
      <OnDuty area={area} />
    </div>
  )
}
