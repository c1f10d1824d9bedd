import type { SignUpRow } from '@wuxin/culture/sign-up.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { signUpSteps, type SignUpStepName } from './sign-up-steps.tsx'
import { nameOf } from './sign-up-columns.tsx'

/** One step of a sign-up; then how it stands. */
export default function SignUpDrawer({ name, row, onClose }: { name: SignUpStepName; row: SignUpRow; onClose: () => void }) {
  const t = useTexts()
  return (
    <StepDrawer
      step={signUpSteps[name]}
      title={t(`signUps.do.${name}`)}
      record={row}
      again={() => client.signUps.get.query({ id: row.id })}
      standing={({ state, heads }) => ({ [t('signUps.column.state')]: t(`signUps.states.${state}`), [t('signUps.column.heads')]: String(heads) })}
      next={(after) => t(`signUps.done.${name}`, { who: nameOf(after, t) })}
      onClose={onClose}
    />
  )
}
