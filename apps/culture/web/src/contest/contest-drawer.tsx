import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { nextText } from '@wuxin/web/noun/next-text'
import { useSession } from '@wuxin/web/session'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { contestNoun, type OpenStep } from './contest-noun.ts'
import { contestSteps } from './contest-steps.tsx'

/** One step of a contest, or of one of its rounds, entrants, judges and sheets. */
export default function ContestDrawer({ step: { name, fixed, initial }, record, onClose }: { step: OpenStep; record: ContestRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  return (
    <StepDrawer
      step={contestSteps[name]}
      title={t(`contest.do.${name}`)}
      record={record}
      fixed={fixed}
      initial={initial}
      again={() => client.contests.get.query({ id: record.id })}
      standing={(each) => ({ [t('contest.column.state')]: t(`contest.states.${each.state}`), [t('contest.column.round')]: t('contest.roundOf', { nth: each.round, of: each.roundCount }), [t('contest.column.entrants')]: String(each.entrantCount) })}
      next={(after) => nextText(t, contestNoun, after, caller)}
      onClose={onClose}
    />
  )
}
