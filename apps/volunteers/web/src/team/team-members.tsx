import type { TeamRecord } from '@wuxin/volunteers/team.schema'
import type { Column } from '@wuxin/web/list-parts'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

type Member = TeamRecord['members'][number]

/** Who is in a team, its leader first, and behind a touch who was. `onLeave` where the reader may end a membership; names lead to the register for who may read it. */
export function TeamMembers({ members, mayRead, onLeave }: { members: readonly Member[]; mayRead: boolean; onLeave?: (member: Member) => void }) {
  const t = useTexts()
  const current = members.filter(({ isCurrent }) => isCurrent)
  const others = members.filter(({ isCurrent }) => !isCurrent)
  const columns: Column<Member>[] = [
    { key: 'name', title: t('teams.column.member'), render: ({ volunteer: { id, name } }) => (mayRead ? <Link to={modulePath('volunteers', `volunteers/${id}`)}>{name}</Link> : name) },
    { key: 'position', title: t('teams.column.position'), render: (row) => t(`teams.positions.${row.position}`) },
    { key: 'party', title: t('teams.column.party'), render: (row) => row.partyMember && t('teams.partyMember') },
    { key: 'term', title: t('teams.column.term'), render: ({ from, to }) => (to ? t('teams.term', { from, to }) : t('teams.termOpen', { from })) },
  ]
  const end: Column<Member> = { key: 'end', title: '', render: (row) => <Button type="link" size="small" onClick={() => onLeave?.(row)}>{t('teams.do.leave')}</Button> }
  return (
    <>
      {current.length > 0 ? <Rows rows={current} rowKey={({ id }) => id} columns={onLeave ? [...columns, end] : columns} /> : <p className="wx-quiet">{t('teams.membersNone')}</p>}
      {others.length > 0 && (
        <details className="wx-former">
          <summary>{t('teams.former', { count: others.length })}</summary>
          <Rows rows={others} rowKey={({ id }) => id} columns={columns} />
        </details>
      )}
    </>
  )
}
