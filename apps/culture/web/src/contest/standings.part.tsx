import type { ContestRecord, JudgeView, RoundView, StandingView } from '@wuxin/culture/contest-view.schema'
import type { Column } from '@wuxin/web/list-parts'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'
import type { Open } from './contest-noun.ts'
import { ExtraRounds } from './extra-rounds.tsx'
import { numberedText } from './numbered-text.ts'
import { SheetCell } from './sheet-cell.tsx'

interface Props extends Pick<ContestRecord, 'entrants' | 'judges' | 'relatives' | 'sheets' | 'rounds'> {
  played: RoundView
  /** Where the reader may key sheets in, and correct them. */
  onKeyIn?: Open
  onCorrect?: Open
}

/** One round: who stands where, and under each judge the sheet that it came from; dropped ones are struck through, those still to come say so. */
export function StandingsPart({ played, entrants, judges, relatives, sheets, rounds, onKeyIn, onCorrect }: Props) {
  const t = useTexts()
  const round = rounds[played.nth - 1]
  const nameOf = (id: string) => {
    const found = entrants.find((each) => each.id === id)
    return found ? numberedText(found, t) : ''
  }
  const isJudged = round?.means === 'judged'
  const ofJudge = (judge: JudgeView): Column<StandingView> => ({
    key: judge.id, title: judge.name, render: ({ entrant, sheets: counted }) => (
      <SheetCell
        sheet={sheets.find((each) => each.round === played.nth && each.extra === 0 && each.judge === judge.id && each.entrant === entrant)}
        counted={counted.find((each) => each.judge === judge.id)}
        isRelative={relatives.some((each) => each.judge === judge.id && each.entrant === entrant)}
        isMissing={played.missing.some((each) => each.extra === 0 && each.judge === judge.id && each.entrant === entrant)}
        onKeyIn={judge.person === null ? onKeyIn && (() => onKeyIn({ name: 'keyIn', fixed: { extra: 0 }, initial: { judge: judge.id, entrant } })) : undefined}
        onCorrect={onCorrect}
      />
    ),
  })
  const columns: Column<StandingView>[] = [
    { key: 'entrant', title: t('contest.label.entrant'), render: ({ entrant }) => nameOf(entrant) },
    { key: 'place', title: t('contest.column.place_'), render: ({ place }) => place !== null && t('contest.place', { place }), isBadge: true },
    ...(round?.grouped ? [{ key: 'group', title: t('contest.label.group'), render: ({ group }: StandingView) => group }] : []),
    { key: 'score', title: t('contest.column.score'), render: ({ score }) => score },
    ...(round?.counts === 'with_earlier' ? [{ key: 'total', title: t('contest.column.total'), render: ({ total, exact }: StandingView) => total && <span title={exact ?? undefined}>{total}</span> }] : []),
    { key: 'outcome', title: t('contest.column.outcome'), render: ({ prize, through }) => prize ?? (through && round?.advance ? t('contest.through') : null) },
    ...(isJudged ? judges.map(ofJudge) : []),
  ]
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('contest.part.round', { nth: played.nth, name: round?.name ?? '' })}</h2>
        <span className="wx-quiet">{t(played.isComplete ? 'contest.complete' : 'contest.missing', { count: played.missing.length })}</span>
      </div>
      <div className="cu-matrix">
        <Rows rows={played.standings} rowKey={({ entrant }) => entrant} columns={columns} />
      </div>
      <ExtraRounds played={played} entrants={entrants} judges={judges} onKeyIn={onKeyIn} />
    </section>
  )
}
