import { useWords } from './i18n.ts'

/** One step of a record's way, as the reader knows it. */
export interface Step {
  key: string
  label: string
}

/** The way of a record and where it stands. `now` past the last step means that all are done, but those that the record left out. */
export function Steps({ steps, now, skipped = [] }: { steps: readonly Step[]; now: string | null; skipped?: readonly string[] }) {
  const t = useWords('web')
  const at = now === null ? steps.length : steps.findIndex((step) => step.key === now)
  const standing = (index: number) => {
    if (skipped.includes(steps[index]?.key ?? '')) return 'skipped'
    return index < at ? 'done' : index === at ? 'now' : 'waiting'
  }
  return (
    <ol className="wx-steps">
      {steps.map((step, index) => (
        <li key={step.key} data-standing={standing(index)} aria-current={index === at ? 'step' : undefined}>
          <span className="wx-steps__dot" aria-hidden />
          {step.label}
          <span className="wx-hidden">{t(`steps.${standing(index)}`)}</span>
        </li>
      ))}
    </ol>
  )
}
