import { useTexts } from '../texts.ts'

/** A step that asks for nothing: what it does, in a sentence. */
export function ConfirmForm({ step }: { step: 'begin' | 'settle' | 'publish' | 'strike' | 'dropRound' }) {
  const t = useTexts()
  return <p>{t(`contest.confirm.${step}`)}</p>
}
