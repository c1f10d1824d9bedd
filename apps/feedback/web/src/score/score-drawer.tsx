import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { nextText } from '@wuxin/web/noun/next-text'
import { useSession } from '@wuxin/web/session'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { scoreNoun, type ScoreStepName } from './score-noun.ts'
import { scoreSteps } from './score-steps.tsx'

/** One step of a round. */
export default function ScoreDrawer({ name, record, onClose }: { name: ScoreStepName; record: ScoreRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  return (
    <StepDrawer
      step={scoreSteps[name]}
      title={t(`score.do.${name}`)}
      record={record}
      again={() => client.scores.get.query({ id: record.id })}
      standing={(each) => ({ [t('score.column.state')]: t(`score.states.${each.state}`), [t('score.column.cards')]: t('score.cards', { count: each.cards }) })}
      next={(after) => nextText(t, scoreNoun, after, caller)}
      onClose={onClose}
    />
  )
}
