import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import type { Column } from '@wuxin/web/list-parts'
import { PhotoList } from '@wuxin/web/photo-list'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'
import { BothTimes } from './both-times.tsx'

type CheckIn = ShiftRecord['checkIns'][number]

/** What was looked at: how many items were fine, and by name those that were not. */
function Answers({ answers }: Pick<CheckIn, 'answers'>) {
  const t = useTexts()
  if (answers.length === 0) return null
  const wrong = answers.filter(({ result }) => result === 'wrong')
  const unseen = answers.filter(({ result }) => result === 'not_seen')
  return (
    <>
      {t('shifts.fine', { fine: answers.length - wrong.length - unseen.length, of: answers.length })}
      {wrong.length > 0 && <strong> {t('shifts.wrong', { items: wrong.map(({ text }) => text).join(t('plans.joint')) })}</strong>}
      {unseen.length > 0 && ` ${t('shifts.notSeen', { items: unseen.map(({ text }) => text).join(t('plans.joint')) })}`}
    </>
  )
}

/** 签到: who was at which checkpoint, when, by which proof, and what they saw; then what was passed by and why. */
export function CheckInsPart({ checkIns, skipped, left }: Pick<ShiftRecord, 'checkIns' | 'skipped' | 'left'>) {
  const t = useTexts()
  const columns: Column<CheckIn>[] = [
    { key: 'checkpoint', title: t('shifts.column.checkpoint'), width: 128, render: ({ checkpoint }) => checkpoint.name },
    { key: 'at', title: t('shifts.column.at'), render: BothTimes },
    { key: 'by', title: t('shifts.column.by'), width: 88, render: ({ by }) => by },
    { key: 'way', title: t('shifts.column.way'), render: ({ way, reason }) => [t(`shifts.ways.${way}`), reason].filter(Boolean).join(t('shifts.colon')) },
    { key: 'answers', title: t('shifts.column.answers'), render: Answers },
    { key: 'photos', title: t('step.photos'), render: ({ photos }) => photos.length > 0 && <PhotoList links={photos} label={t('step.photos')} /> },
  ]
  return (
    <section className="wx-panel">
      <h2>{t('shifts.checkIns')}</h2>
      {checkIns.length > 0 ? <Rows rows={checkIns} rowKey={({ id }) => id} columns={columns} /> : <p className="wx-quiet">{t('shifts.checkInsNone')}</p>}
      {skipped.length > 0 && (
        <>
          <h3>{t('shifts.skipped')}</h3>
          <ul>{skipped.map(({ checkpoint, reason }) => <li key={checkpoint.id}>{[checkpoint.name, reason].join(t('shifts.colon'))}</li>)}</ul>
        </>
      )}
      {left.length > 0 && <p className="pt-left">{t('shifts.left', { names: left.map(({ name }) => name).join(t('plans.joint')) })}</p>}
    </section>
  )
}
