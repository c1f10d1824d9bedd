import { useState } from 'react'
import { keepDraft, readDraft } from '../draft.ts'
import { keepKnownPlace, knownPlace } from './known-place.ts'
import { useSearchParams } from './light-router.tsx'
import type { PublicPlace } from './public-places.ts'
import { usePlacesIn } from './use-places-in.ts'

/** The place that a resident's page is about. */
export interface ResidentPlace {
  chosen: Pick<PublicPlace, 'code' | 'path'> | null
  /** The name of the place that is known by its code is being asked for. */
  isLoading: boolean
  choose: (place: Pick<PublicPlace, 'code' | 'path'>) => void
  forget: () => void
}

type Chosen = NonNullable<ResidentPlace['chosen']>

const keptAs = 'resident.place'

/** The place with its names as it was chosen on this device, where that is still the one known. */
function keptPlace(code: string | null): Chosen | null {
  const kept = readDraft<Chosen>(keptAs)
  return kept && kept.code === code ? kept : null
}

/** Codes grow by three figures a level; what residents choose from lies in the county's list or in the level above. */
const listedIn = (code: string): string | null => (code.length <= 9 ? null : code.slice(0, -3))

/** The place that a QR names (`?place=`), else the one that this device knows, whichever page it was chosen on; another can be chosen. */
export function useResidentPlace(): ResidentPlace {
  const [params, setParams] = useSearchParams()
  const [code, setCode] = useState(knownPlace)
  const [picked, setPicked] = useState(() => keptPlace(code))
  const isAsked = code !== null && picked === null
  const { data = [], isLoading } = usePlacesIn(isAsked ? listedIn(code) : null, isAsked)
  const named = isAsked ? (data.find((each) => each.code === code) ?? null) : null
  const leaveScanned = () => params.has('place') && setParams((now) => new URLSearchParams([...now].filter(([key]) => key !== 'place')), { replace: true })
  return {
    chosen: picked ?? named,
    isLoading: isAsked && isLoading,
    choose: (place) => {
      keepKnownPlace(place.code)
      keepDraft(keptAs, { code: place.code, path: place.path })
      setCode(place.code)
      setPicked(place)
      leaveScanned()
    },
    forget: () => {
      setCode(null)
      setPicked(null)
      leaveScanned()
    },
  }
}
