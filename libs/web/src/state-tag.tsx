import type { StateTone } from './tokens.ts'

/** A state in its word and hue. */
export function StateTag({ tone, children }: { tone: StateTone; children: string }) {
  return (
    <span className="wx-tag" data-tone={tone}>
      {children}
    </span>
  )
}
