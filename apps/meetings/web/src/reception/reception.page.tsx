import './reception.css'
import { modulePath } from '@wuxin/web/module-path'
import { Link, useSearchParams } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { Rota } from './rota.tsx'
import { VisitLog } from './visit-log.tsx'

/** 业委会日常接待: who came and what became of it, and who receives when. */
export default function ReceptionPage() {
  const t = useTexts()
  const [params] = useSearchParams()
  const view = params.get('view') === 'rota' ? 'rota' : 'log'
  const here = modulePath('meetings', 'reception')
  return (
    <>
      <nav className="mt-reception-nav" aria-label={t('reception.title')}>
        {([['log', here], ['rota', `${here}?view=rota`]] as const).map(([key, href]) => (
          <Link key={key} className="wx-button" to={href} aria-current={view === key ? 'page' : undefined}>
            {t(`reception.view.${key}`)}
          </Link>
        ))}
      </nav>
      {view === 'rota' ? <Rota /> : <VisitLog />}
    </>
  )
}
