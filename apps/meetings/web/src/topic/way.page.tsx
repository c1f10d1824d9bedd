import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useParams, useSearchParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { WayStage } from './way-stage.tsx'
import { wayOf } from './way.rules.ts'

/** 全程: a topic from its source to the answer on one page, or from the answer back to its source. */
export default function WayPage() {
  const t = useTexts()
  const { id } = useParams()
  const [params, setParams] = useSearchParams()
  const isBackward = params.get('from') === 'result'
  const { data: record, error, refetch } = useQuery(trpc.topics.get.queryOptions(id ? { id } : skipToken))
  if (!record) return <Arriving query={{ error, refetch }} />
  const stages = wayOf(record)
  return (
    <section className="wx-page">
      <PageHeader title={t('way.title')}>
        <Link to={modulePath('meetings', `topics/${record.id}`)}>{t('way.back')}</Link>
      </PageHeader>
      <p className="mt-way-name">
        <small>{record.number}</small> {record.title}
      </p>
      <div className="wx-chips" role="group">
        {([false, true] as const).map((backward) => (
          <button key={String(backward)} type="button" aria-pressed={backward === isBackward} onClick={() => setParams(backward ? { from: 'result' } : {}, { replace: true })}>
            {t(backward ? 'way.backward' : 'way.forward')}
          </button>
        ))}
      </div>
      <ol className="mt-way">
        {(isBackward ? stages.toReversed() : stages).map((stage) => (
          <li key={`${stage.kind} ${stages.indexOf(stage)}`} data-tone={stage.kind === 'left' ? 'outOfRemit' : stage.done ? 'done' : 'waiting'}>
            <h2>{stage.kind === 'left' ? t(`states.${record.state}`) : t(`way.${stage.kind}`)}</h2>
            <div className="wx-panel">
              <WayStage stage={stage} record={record} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
