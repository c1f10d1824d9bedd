import { eventFigures } from '@wuxin/culture/event-figure.rules'
import { eventChips, eventListInput } from '@wuxin/culture/event-input.schema'
import { eventKinds } from '@wuxin/culture/event-kind.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useSearchParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { eventColumns } from './event-columns.tsx'

/** 活动: what is planned, what people sign up for, what is on today, and what is to be archived. */
export default function EventListPage() {
  const t = useTexts()
  const mayPlan = useCan()('event:plan')
  const [params] = useSearchParams()
  return (
    <ListPage
      title={t('events.title')}
      schema={eventListInput}
      query={(input) => trpc.events.list.queryOptions(input)}
      columns={eventColumns(t)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => modulePath('culture', `events/${id}`)}
      chips={{ key: 'chip', choices: choicesOf(eventChips, (chip) => t(`events.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'kind', label: t('events.column.kind'), choices: choicesOf(eventKinds, (kind) => t(`eventKinds.${kind}`)) },
        { kind: 'area', key: 'area', label: t('events.column.place') },
        { kind: 'day', key: 'from', label: t('events.filter.from') },
        { kind: 'day', key: 'to', label: t('events.filter.to') },
        ...(params.has('figure') ? [{ kind: 'choice' as const, key: 'figure', label: t('events.filter.figure'), choices: choicesOf(eventFigures, (figure) => t(`events.figures.${figure}`)) }] : []),
      ]}
      action={mayPlan && { label: t('events.do.plan'), icon: 'plus', href: modulePath('culture', 'events/new') }}
      exportFile="events.xlsx"
      emptyText={t('events.none')}
    />
  )
}
