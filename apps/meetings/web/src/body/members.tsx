import type { BodyRecord, MemberView } from '@wuxin/meetings/body.schema'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** The members of a body with their terms: those whose term runs, and behind a touch those who left. `onEnd` where the reader may end a term. */
export function Members({ members, parties, onEnd }: Pick<BodyRecord, 'members' | 'parties'> & { onEnd?: (member: MemberView) => void }) {
  const t = useTexts()
  const current = members.filter((member) => member.isCurrent)
  const former = members.filter((member) => !member.isCurrent)
  const columns = [
    { key: 'name', title: t('bodies.column2.member'), render: (row: MemberView) => [row.name, row.standing].filter(Boolean).join(' · ') },
    { key: 'position', title: t('bodies.column2.position'), render: (row: MemberView) => t(`positions.${row.position}`) },
    ...(parties.length ? [{ key: 'party', title: t('bodies.column2.party'), render: (row: MemberView) => parties.find(({ id }) => id === row.party)?.name }] : []),
    { key: 'unit', title: t('bodies.column2.unit'), render: (row: MemberView) => row.unit?.name },
    { key: 'term', title: t('bodies.column2.term'), render: ({ from, to }: MemberView) => (to ? t('bodies.term', { from, to }) : t('bodies.termOpen', { from })) },
  ]
  const end = { key: 'end', title: '', render: (row: MemberView) => onEnd && <Button type="link" size="small" onClick={() => onEnd(row)}>{t('bodies.do.endMember')}</Button> }
  return (
    <>
      {current.length > 0 ? <Rows rows={current} rowKey={(row) => row.id} columns={onEnd ? [...columns, end] : columns} /> : <p className="wx-quiet">{t('bodies.membersNone')}</p>}
      {former.length > 0 && (
        <details className="mt-former">
          <summary>{t('bodies.former', { count: former.length })}</summary>
          <Rows rows={former} rowKey={(row) => row.id} columns={columns} />
        </details>
      )}
    </>
  )
}
