import { useMutation } from '@tanstack/react-query'
import type { Queue } from '@wuxin/patrols/queue.rules'
import type { ShiftPack } from '@wuxin/patrols/shift.schema'
import { announce } from '@wuxin/web/announce'
import { uuid } from '@wuxin/web/idempotency'
import { modulePath } from '@wuxin/web/module-path'
import { problemText } from '@wuxin/web/problem'
import { Link, useNavigate } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'
import { useState } from 'react'
import { checkpointOf, type CodeFound } from '../phone/code-check.ts'
import { useTexts } from '../texts.ts'
import { CheckList, type Answers } from './check-list.tsx'
import { SheetField, type Shown } from './sheet-field.tsx'
import type { WalkProps } from './walk-frame.tsx'
import { stateOf } from '../phone/walk-state.rules.ts'

/** Says what stands in the way of a check-in; null where nothing does. */
function faultOf(shown: Shown, found: CodeFound | null, here: string): string | null {
  if (shown.way === 'without') return !shown.reason.trim() ? 'whyMissing' : shown.photos.length === 0 ? 'photoMissing' : null
  if (found === null) return 'missing'
  if (found === 'mistyped') return 'mistyped'
  return found !== 'unknown' && found.checkpoint !== here ? 'elsewhere' : null
}

/** A check-in that was refused: what is mended keeps its id, which its photos follow, and what was seen. */
const mendedOf = (queue: Queue, seq: number | undefined) => {
  const refused = queue.find((each) => each.state === 'refused' && each.action.seq === seq)
  return refused?.state === 'refused' && refused.action.kind === 'checkIn' ? refused.action : null
}

/** 签到: the sheet first, then what is looked at here. Written down on the phone; the service judges the code again. */
export function CheckInPart({ kept, act, checkpoint, scanned, mends }: WalkProps & { checkpoint: ShiftPack['checkpoints'][number]; scanned: string | null; mends?: number }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { walk, queue } = kept
  const [shown, setShown] = useState<Shown>({ way: scanned ? 'scanned' : 'typed', code: scanned ?? '', reason: '', photos: [] })
  const mended = mendedOf(queue, mends)
  const [answers, setAnswers] = useState<Answers>(() => Object.fromEntries((mended?.answers ?? []).filter(({ result }) => result !== 'not_seen').map(({ item, result }) => [item, result])))
  const [fault, setFault] = useState<string | null>(null)
  const list = walk.pack.checklists.find(({ placeKind }) => placeKind === checkpoint.placeKind)
  const there = stateOf(queue).checkIns.get(checkpoint.id)
  const base = `walk/${walk.shift}`

  const checkIn = useMutation({
    mutationFn: async () => {
      const isWithout = shown.way === 'without'
      const found = isWithout || !shown.code.trim() ? null : await checkpointOf(shown.code, walk.pack.checkpoints)
      const wrong = faultOf(shown, found, checkpoint.id)
      setFault(wrong)
      if (wrong) return
      const id = mended?.checkIn ?? uuid()
      const seen = (list?.items ?? []).map(({ code }) => ({ item: code, result: answers[code] ?? ('not_seen' as const) }))
      await act(
        [{ kind: 'checkIn', checkIn: id, checkpoint: checkpoint.id, way: shown.way, code: isWithout ? null : shown.code.trim(), reason: isWithout ? shown.reason.trim() : null, checklist: list?.id ?? null, answers: seen }],
        isWithout ? shown.photos.map((photo) => ({ ...photo, of: id, stage: 'before' as const })) : [],
        mends,
      )
      const wrongItem = seen.find(({ result }) => result === 'wrong')?.item
      announce(t(found === 'unknown' ? 'walk.checkedInUnsure' : 'walk.checkedIn', { name: checkpoint.name }))
      void navigate(modulePath('patrols', wrongItem ? `${base}/find?checkpoint=${checkpoint.id}&item=${wrongItem}` : base))
    },
  })
  return (
    <>
      {checkpoint.openHazards.length > 0 && (
        <section className="wx-panel">
          <h2>{t('walk.openHere')}</h2>
          <ul>
            {checkpoint.openHazards.map(({ number, title }) => (
              <li key={number}>
                {title} <small className="wx-quiet">{number}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {there && <p className="wx-panel">{t('walk.wasHere', { at: dateTimeText(there.action.at) })}</p>}
      <section className="wx-panel">
        <h2>{t('walk.sheet')}</h2>
        <SheetField
          value={shown}
          onChange={(next) => {
            setShown(next)
            setFault(null)
          }}
          problem={fault && t(`walk.fault.${fault}`)}
        />
      </section>
      {list && (
        <section className="wx-panel">
          <h2>
            {t('walk.list')} <small className="wx-quiet">{t('walk.edition', { edition: list.edition })}</small>
          </h2>
          <CheckList items={list.items} value={answers} onChange={setAnswers} />
        </section>
      )}
      {checkIn.error && <p role="alert">{problemText(checkIn.error, 'patrols')}</p>}
      <div className="pw-steps">
        <button type="button" className="wx-button wx-button--main" disabled={checkIn.isPending} onClick={() => checkIn.mutate()}>
          {t(there ? 'walk.checkInAgain' : 'walk.checkIn')}
        </button>
        <Link className="wx-button" to={modulePath('patrols', `${base}/find?checkpoint=${checkpoint.id}`)}>
          {t('walk.find')}
        </Link>
      </div>
    </>
  )
}
