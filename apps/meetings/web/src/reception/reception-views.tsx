import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
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
      <nav aria-label={t('reception.title')}>
        {([['log', here], ['rota', `${here}?view=rota`]] as const).map(([key, href]) => (
          <Link key={key} className="wx-button" to={href} aria-current={view === key ? 'page' : undefined}>
            {t(`reception.view.${key}`)}
          </Link>
        ))}
      </nav>
      <OnDuty area={area} />
    </div>
  )
}
