import './team.css'
import type { Colour } from '@wuxin/volunteers/team.rules'
import { useTexts } from '../texts.ts'

/** A team by its colour, which its word always stands beside: ● 红色 · 宣讲. */
export function TeamTag({ colour, text }: { colour: Colour; text?: string }) {
  const t = useTexts()
  return (
    <span className="vo-team" data-colour={colour}>
      {[t(`colours.${colour}`), text].filter(Boolean).join(' · ')}
    </span>
  )
}
