import { dateTimeText, type Instant } from '../../shanghai.ts'

/** One step of a record's way, as residents follow it. */
export interface BigStep {
  key: string
  label: string
  /** What happens in it, in plain words. */
  hint: string
  standing: 'done' | 'now' | 'waiting'
  /** What was done in it. */
  done: readonly { text: string; at: Instant }[]
  /** By when it is to be done, while it is at hand. */
  due?: string
}

/** The way of a record in large type, from top to bottom. */
export function BigSteps({ steps }: { steps: readonly BigStep[] }) {
  return (
    <ol className="wx-big-steps">
      {steps.map(({ key, label, hint, standing, done, due }) => (
        <li key={key} data-standing={standing} aria-current={standing === 'now' ? 'step' : undefined}>
          <p>
            <strong>{label}</strong> <span>{hint}</span>
          </p>
          {done.map(({ text, at }) => (
            <p key={`${text} ${at}`} className="wx-big-steps__done">
              {text}
              <time dateTime={new Date(at).toISOString()}>{dateTimeText(at)}</time>
            </p>
          ))}
          {standing === 'now' && due && <p className="wx-big-steps__due">{due}</p>}
        </li>
      ))}
    </ol>
  )
}
