import '@wuxin/web/print.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { Facts } from '@wuxin/web/facts'
import { modulePath } from '@wuxin/web/module-path'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useParams } from '@wuxin/web/router'
import { Timeline } from '@wuxin/web/timeline'
import { trpc } from '../api.ts'
import { eventFacts } from '../event/event-facts.tsx'
import { EventStateTag } from '../event/event-state-tag.tsx'
import { eventTelling } from '../event/event-telling.ts'
import { ScoreCardPart } from '../event/score-card.part.tsx'
import { useTexts } from '../texts.ts'
import { ResultTable } from './result-table.tsx'

/** 活动档案: an event on one page, for the screen and for paper: its plan, who came, photos, results, what people thought, and its way. */
export default function ArchivePage() {
  const t = useTexts()
  const { id } = useParams()
  const query = useQuery(trpc.archive.get.queryOptions(id ? { id } : skipToken))
  const { data } = query
  if (!data) return <Arriving query={query} />
  const { event, line, contests } = data
  return (
    <section className="wx-page">
      <PageHeader title={t('archive.title')} action={{ label: t('archive.docx'), href: `/api/culture/archive/${event.id}.docx`, icon: 'export' }}>
        <button type="button" className="wx-button" onClick={() => print()}>
          {t('archive.print')}
        </button>
      </PageHeader>
      <article className="wx-panel">
        <p className="wx-record__code">{event.number}</p>
        <h2>
          <Link to={modulePath('culture', `events/${event.id}`)}>{event.title}</Link> <EventStateTag state={event.state} />
        </h2>
        <Facts facts={eventFacts(event, t)} />
      </article>
      <section className="wx-panel">
        <h2>{t('archive.attendance')}</h2>
        <p>
          {line === null ? t('archive.noLine') : t('archive.line', line)} {event.attended === null ? t('archive.uncounted') : t('archive.came', { count: event.attended })}
        </p>
      </section>
      {contests.map(({ id: contest, title, rounds }) => (
        <section key={contest} className="wx-panel">
          <h2>{title}</h2>
          {rounds.map(({ name, rows }) => (
            <ResultTable key={name} name={name} rows={rows} />
          ))}
        </section>
      ))}
      <ScoreCardPart card={event.scoreCard} />
      <section className="wx-panel">
        <h2>{t('archive.way')}</h2>
        <Timeline entries={timelineOf(event.steps, eventTelling, t)} />
      </section>
    </section>
  )
}
