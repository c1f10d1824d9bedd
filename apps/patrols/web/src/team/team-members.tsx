import type { TeamRecord } from '@wuxin/patrols/team.schema'
import type { Column } from '@wuxin/web/list-parts'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

type Member = TeamRecord['members'][number]

/** Who is in a team, its leader first, and behind a touch who was. `onLeave` where the reader may end a membership. */
export function TeamMembers({ members, onLeave }: { members: readonly Member[]; onLeave?: (member: Member) => void }) {
  const t = useTexts()
  const current = members.filter(({ isCurrent }) => isCurrent)
  const others = members.filter(({ isCurrent }) => !isCurrent)
  const columns: Column<Member>[] = [
    { key: 'name', title: t('teams.column.member'), render: ({ name }) => name },
    { key: 'position', title: t('teams.column.position'), render: ({ position }) => t(`teams.positions.${position}`) },
    { key: 'signsIn', title: t('teams.column.signsIn'), render: ({ person }) => t(person === null ? 'teams.walksAlong' : 'teams.signsIn') },
    { key: 'term', title: t('teams.column.term'), render: ({ from, to }) => (to ? t('teams.term', { from, to }) : t('teams.termOpen', { from })) },
  ]
  const end: Column<Member> = { key: 'end', title: '', render: (row) => <Button type="link" size="small" onClick={() => onLeave?.(row)}>{t('teams.do.leave')}</Button> }
  return (
    <>
      {current.length > 0 ? <Rows rows={current} rowKey={({ id }) => id} columns={onLeave ? [...columns, end] : columns} /> : <p className="wx-quiet">{t('teams.membersNone')}</p>}
      {others.length > 0 && (
        <details className="wx-former">
          <summary>{t('teams.others', { count: others.length })}</summary>
          <Rows rows={others} rowKey={({ id }) => id} columns={columns} />
        </details>
      )}
    </>
  )
}
