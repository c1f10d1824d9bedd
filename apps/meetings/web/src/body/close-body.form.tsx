import { useTexts } from '../texts.ts'
import { ReasonField } from './reason-field.tsx'

/** Why a body meets no more. */
export function CloseBodyForm() {
  return <ReasonField hint={useTexts()('bodies.hint.close')} />
}
