import { skipToken, useQuery } from '@tanstack/react-query'
import { isAreaCode } from '@wuxin/platform/area-tree'
import { dropDraft, keepDraft, readDraft } from '@wuxin/web/draft'
import { keepKnownPlace } from '@wuxin/web/resident/known-place'
import { useSearchParams } from '@wuxin/web/router'
import { useState } from 'react'
import { trpc } from '../api.ts'

/** A place as a resident knows it. */
export interface ReportPlace {
  code: string
  /** With the names above it: 云兴镇 · 云泰园社区 · 云泰园小区. */
  path: string
}

/** The place of a report. */
export interface PlaceChoice {
  chosen: ReportPlace | null
  /** The QR's place is being asked for. */
  isLoading: boolean
  choose: (place: ReportPlace) => void
  forget: () => void
}

const keptAs = 'feedback.place'

/** The place that a QR names, else the one chosen before on this phone; another can be chosen. */
export function useReportPlace(): PlaceChoice {
  const [params, setParams] = useSearchParams()
  const asked = params.get('place')
  const scanned = asked !== null && isAreaCode(asked) ? asked : undefined
  const [kept, setKept] = useState(() => readDraft<ReportPlace>(keptAs))
  const { data: named, isLoading } = useQuery({ ...trpc.resident.place.queryOptions(scanned ? { code: scanned } : skipToken), retry: 1 })
  const leaveScanned = () => setParams((now) => new URLSearchParams([...now].filter(([key]) => key !== 'place')), { replace: true })
  return {
    chosen: scanned ? (named ?? null) : kept,
    isLoading,
    choose: (place) => {
      keepDraft(keptAs, place)
      keepKnownPlace(place.code)
      setKept(place)
    },
    forget: () => {
      dropDraft(keptAs)
      setKept(null)
      if (scanned) leaveScanned()
    },
  }
}
