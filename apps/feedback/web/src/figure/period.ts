import { keepDraft, readDraft } from '@wuxin/web/draft'
import { useSyncExternalStore } from 'react'

/** Over which time a tile counts: since the county began, or this year. */
export const periods = ['ever', 'year'] as const
export type Period = (typeof periods)[number]

const keptAs = 'feedback.period'
const listeners = new Set<() => void>()

const kept = (): Period => periods.find((each) => each === readDraft(keptAs)) ?? 'ever'

/** Chooses the time over which all tiles count; kept on this device. */
export function choosePeriod(period: Period): void {
  keepDraft(keptAs, period)
  listeners.forEach((listener) => listener())
}

/** The chosen time, in a component. */
export const usePeriod = (): Period =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, kept)
