import type { ContestRecord, EntrantView } from '@wuxin/culture/contest-view.schema'
import { joined } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import type { Open } from './contest-noun.ts'

/** 选手, by their numbers. `onOpen` where the reader may change them in this state. */
export function EntrantsPart({ entrants, groups, rounds, state, onOpen }: Pick<ContestRecord, 'entrants' | 'groups' | 'rounds' | 'state'> & { onOpen?: Open }) {
  const t = useTexts()
  const isPreparing = state === 'preparing'
  const columns: Column<EntrantView>[] = [
    { key: 'name', title: t('contest.label.entrant'), render: ({ number, name }) => t('contest.numbered', { number, name }) },
    ...(groups.length > 0 ? [{ key: 'group', title: t('contest.label.group'), render: ({ group }: EntrantView) => group ?? t('contest.groupNone') }] : []),
    { key: 'kind', title: t('contest.label.kind'), render: ({ kind, members }) => (kind === 'person' ? t('contest.kinds.person') : t('contest.team', { members: joined(members) || '—' })) },
    { key: 'isNamed', title: t('contest.label.isNamed'), render: ({ isNamed, kind }) => t(isNamed || kind === 'team' ? 'contest.inFull' : 'contest.masked') },
    { key: 'out', title: t('contest.column.out'), render: ({ outFrom, outReason }) => outFrom !== null && t('contest.outFrom', { round: outFrom, reason: outReason ?? '' }) },
  ]
  const tools: Column<EntrantView> = {
    key: 'tools', title: '', render: ({ id, name, kind, group, members, isNamed, signUp, outFrom }) =>
      isPreparing ? (
        <>
          <Button type="link" size="small" onClick={() => onOpen?.({ name: 'rename', fixed: { entrant: id, kind, signUp }, initial: { name, group, members, isNamed } })}>{t('contest.do.edit')}</Button>
          <Button type="link" size="small" danger onClick={() => onOpen?.({ name: 'strike', fixed: { entrant: id } })}>{t('contest.do.drop')}</Button>
        </>
      ) : (
        outFrom === null && <Button type="link" size="small" onClick={() => onOpen?.({ name: 'withdraw', fixed: { entrant: id } })}>{t('contest.do.withdraw')}</Button>
      ),
  }
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('contest.part.entrants', { count: entrants.length })}</h2>
        {onOpen && isPreparing && (
          <span className="cu-tools">
            {rounds.some(({ means }) => means === 'quiz') && <Button onClick={() => onOpen({ name: 'enrolSitters' })}>{t('contest.do.enrolSitters')}</Button>}
            <Button onClick={() => onOpen({ name: 'enrolSignUps' })}>{t('contest.do.enrolSignUps')}</Button>
            <Button onClick={() => onOpen({ name: 'enrol' })}>{t('contest.do.enrol')}</Button>
          </span>
        )}
      </div>
      {entrants.length > 0 ? <Rows rows={entrants} rowKey={({ id }) => id} columns={onOpen && (isPreparing || state === 'scoring') ? [...columns, tools] : columns} /> : <p className="wx-quiet">{t('contest.entrantsNone')}</p>}
    </section>
  )
}
