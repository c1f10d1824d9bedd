import { useTexts } from '../texts.ts'

/** What a step means that asks for nothing. */
export function Meaning({ of }: { of: string }) {
  const t = useTexts()
  return <p className="wx-given">{t(`households.before.${of}`)}</p>
}
