import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useWords } from '../../i18n.ts'
import { problemText } from '../../problem.ts'
import { BigButton } from '../big-button.tsx'
import { BigField } from '../big-field.tsx'
import { PlaceTree } from './place-tree.tsx'
import { searchPublicPlaces, type PublicPlace } from '../public-places.ts'

/** Finds a place by its name or pinyin, or by going down the tree. */
export default function PlaceSearch({ onChoose, error }: { onChoose: (place: PublicPlace) => void; error?: string }) {
  const t = useWords('web')
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['public places', 'called', q],
    queryFn: ({ signal }) => searchPublicPlaces({ q }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <section className="wx-part">
      <h2>{t('resident.place')}</h2>
      <BigField label={t('resident.placeName')} hint={t('resident.placeNameHint')} value={typed} onChange={setTyped} maxLength={20} error={error && t('resident.placeMissing')} />
      {q === '' && <PlaceTree onChoose={onChoose} />}
      {q !== '' && found.error && <p role="alert">{problemText(found.error)}</p>}
      {q !== '' && found.data?.length === 0 && <p>{t('resident.placeNone')}</p>}
      {q !== '' &&
        found.data?.map((place) => (
          <BigButton key={place.code} plain onClick={() => onChoose(place)}>
            {place.path}
          </BigButton>
        ))}
    </section>
  )
}
