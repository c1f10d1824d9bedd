import { useWords } from '../i18n.ts'
import { useModule } from '../module-context.tsx'
import type { RecordStep } from '../record-step.ts'
import { useSession } from '../session.tsx'
import { StepDrawer } from '../step-drawer.tsx'
import { dateTimeText } from '../time.ts'
import { nextText } from './next-text.ts'
import type { Noun, Shown } from './noun.ts'

interface Props<Row extends Shown> {
  noun: Noun<Row, string>
  step: RecordStep<Row>
  /** The step as `do` names it. */
  name: string
  record: Row
  /** The record as it stands now, asked for where somebody was quicker. */
  again: () => Promise<Row>
  /** How it stands beside its state and clock, in words. */
  standing?: (record: Row) => Record<string, string | null>
  /** Values to begin with beside the step's own: what the page had to ask for. */
  initial?: object
  onClose: () => void
}

/** One step of a record; what is written in it stays on this device until it is sent, unless it is confided. */
export function RecordDrawer<Row extends Shown>({ noun, step, name, record, again, standing, initial, onClose }: Props<Row>) {
  const module = useModule()
  const t = useWords(module.id)
  const { caller } = useSession()
  return (
    <StepDrawer
      step={step}
      title={t(`${noun.texts}.do.${name}`)}
      record={record}
      initial={initial}
      again={again}
      standing={(each) => ({ [t('step.state')]: t(`${noun.texts}.states.${each.state}`), [t('step.clock')]: each.dueAt ? dateTimeText(each.dueAt) : null, ...standing?.(each) })}
      next={(after) => nextText(t, noun, after, caller)}
      draft={noun.isConfided ? undefined : `${module.id}.${record.id}.${name}`}
      onClose={onClose}
    />
  )
}
