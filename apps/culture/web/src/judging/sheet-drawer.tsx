import { correctSheetInput, giveSheetInput } from '@wuxin/culture/contest-input.schema'
import type { Round } from '@wuxin/culture/contest-round.schema'
import type { JudgingView } from '@wuxin/culture/contest-view.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { MarksFields } from '../contest/marks-fields.tsx'
import { numberedText } from '../contest/numbered-text.ts'
import { useTexts } from '../texts.ts'

interface Props {
  contest: JudgingView
  round: Round
  entrant: JudgingView['entrants'][number]
  onClose: () => void
}

/** 评分表: a mark for each criterion. One that was given is corrected, with a reason, as long as the round is open. */
export default function SheetDrawer({ contest: { id, judge }, round: { criteria }, entrant, onClose }: Props) {
  const t = useTexts()
  const { sheet, extra } = entrant
  const drawer = { open: true, title: numberedText(entrant, t), onDone: () => void renewModule('culture'), onClose } as const
  if (sheet === null) {
    return (
      <ActionDrawer {...drawer} schema={giveSheetInput} fixed={{ id, judge: judge.id, entrant: entrant.id, extra }} submit={client.judging.give.mutate} next={t('judging.done.give')} draft={`culture.sheet.${entrant.id}.${extra}`} submitLabel={t('judging.do.give')}>
        <MarksFields criteria={criteria} />
        <WordsField label={t('contest.label.remark')} rows={2} />
      </ActionDrawer>
    )
  }
  return (
    <ActionDrawer {...drawer} schema={correctSheetInput} initial={{ marks: sheet.marks }} fixed={{ id, sheet: sheet.id, version: sheet.version }} submit={client.judging.correct.mutate} next={t('judging.done.correct')} submitLabel={t('judging.do.correct')}>
      <p className="wx-quiet">{t('judging.givenAlready')}</p>
      <MarksFields criteria={criteria} />
      <WordsField name="reason" label={t('contest.label.reason')} rows={2} />
    </ActionDrawer>
  )
}
