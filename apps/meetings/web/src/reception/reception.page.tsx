import './reception.css'
import { modulePath } from '@wuxin/web/module-path'
import { Link, useSearchParams } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { OnDuty } from './on-duty.tsx'
import { Rota } from './rota.tsx'
import { useReceptionArea } from './use-reception-area.ts'
import { VisitLog } from './visit-log.tsx'

/** 业委会日常接待: who came and what became of it, and who receives when. */
export default function ReceptionPage() {
  const t = useTexts()
  const { area } = useReceptionArea()
  const [params] = useSearchParams()
  const view = params.get('view') === 'rota' ? 'rota' : 'log'
  const here = modulePath('meetings', 'reception')
  return (
    <>
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
      {view === 'rota' ? <Rota /> : <VisitLog />}
    </>
  )
}
