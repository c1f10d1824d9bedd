import { useSyncExternalStore } from 'react'
import { useTexts } from '../texts.ts'

function everySecond(tell: () => void) {
  const timer = setInterval(tell, 1_000)
  return () => clearInterval(timer)
}

const two = (number: number): string => String(number).padStart(2, '0')

/** How much time is left, second by second; a reader is told of it by the minute. */
export function TimeLeft({ until }: { until: number }) {
  const t = useTexts()
  const left = useSyncExternalStore(everySecond, () => Math.max(0, Math.ceil((until - Date.now()) / 1_000)))
  const minutes = Math.floor(left / 60)
  return (
    <p className="ct-quiz-clock" role="timer" data-short={left <= 60} aria-label={t('quiz.left', { time: `${minutes}:00` })}>
      {t('quiz.left', { time: `${minutes}:${two(left % 60)}` })}
    </p>
  )
}
