import type { MeetingRow } from '@wuxin/meetings/meeting-view.schema'

/** A meeting in a list: its number, and its title. */
export function MeetingTitle({ row }: { row: Pick<MeetingRow, 'number' | 'title'> }) {
  return (
    <span className="mg-title">
      <small>{row.number}</small>
      <span>{row.title}</span>
    </span>
  )
}
