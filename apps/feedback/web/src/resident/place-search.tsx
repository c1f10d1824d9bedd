import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { searchPublicPlaces } from '@wuxin/web/resident/public-places'
import { problemText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { BigField } from '@wuxin/web/resident/big-field'
import { useDeferredValue, useState } from 'react'
import { useTexts } from '../texts.ts'
import { PlaceTree } from './place-tree.tsx'
import type { ReportPlace } from './report-place.ts'

/** Finds a place by its name or pinyin, or by going down the tree. */
export function PlaceSearch({ onChoose, error }: { onChoose: (place: ReportPlace) => void; error?: string }) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['feedback', 'places', q],
    queryFn: ({ signal }) => searchPublicPlaces({ q }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <section className="fb-part">
      <h2>{t('resident.place')}</h2>
      <BigField label={t('resident.placeName')} hint={t('resident.placeNameHint')} value={typed} onChange={setTyped} maxLength={20} error={error && t('resident.placeMissing')} />
      {q === '' && <PlaceTree onChoose={onChoose} />}
      {q !== '' && found.error && <p role="alert">{problemText(found.error, 'feedback')}</p>}
      {q !== '' && found.data?.length === 0 && <p>{t('resident.placeNone')}</p>}
      {q !== '' &&
        found.data?.map(({ code, path }) => (
          <BigButton key={code} plain onClick={() => onChoose({ code, path })}>
            {path}
          </BigButton>
        ))}
    </section>
  )
}
