import '../staff.css'
import { alarmOutcomes } from '@wuxin/volunteers/alarm.rules'
import { alarmChips, alarmListInput, type AlarmRow } from '@wuxin/volunteers/curtain.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { AlarmStateTag } from './alarm-state-tag.tsx'
import { CurtainViews } from './curtain-views.tsx'

/** 告警: those that one was called to, and without their households those of one's places. */
export default function AlarmListPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('alarms.title')}
      views={<CurtainViews current="alarms" />}
      schema={alarmListInput}
      query={(input) => trpc.alarms.list.queryOptions(input)}
      columns={[
        { key: 'number', title: t('alarms.column.alarm'), sort: true, render: (row: AlarmRow) => <RowTitle number={row.number} title={t(`alarms.causes.${row.because}`)}>{row.mine && row.state !== 'closed' && <StateTag tone="overdue">{t('alarms.mine')}</StateTag>}</RowTitle> },
        { key: 'place', title: t('alarms.column.place'), render: (row) => <PlaceText place={row.place} /> },
        { key: 'rung', title: t('alarms.column.rung'), render: (row) => t(`alarms.rungs.${row.rung}`) },
        { key: 'state', title: t('alarms.column.state'), render: (row) => <AlarmStateTag state={row.state} />, isBadge: true },
        { key: 'dueAt', title: t('alarms.column.clock'), render: (row) => (row.outcome ? t(`alarms.outcomes.${row.outcome}`) : <ClockBadge dueAt={row.dueAt} />) },
        { key: 'raisedAt', title: t('alarms.column.raised'), sort: true, render: (row) => <Moment at={row.raisedAt} /> },
      ]}
      rowKey={(row) => row.id}
      rowHref={(row) => modulePath('volunteers', `alarms/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(alarmChips, (chip) => t(`alarms.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'outcome', label: t('alarms.column.outcome'), choices: choicesOf(alarmOutcomes, (outcome) => t(`alarms.outcomes.${outcome}`)) },
        { kind: 'area', key: 'area', label: t('alarms.column.place') },
      ]}
      emptyText={t('alarms.none')}
    />
  )
}
