import './result.css'
import { useOpened } from '@wuxin/web/resident/follow/use-opened'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { useTexts } from '../texts.ts'
import { PublishedResult } from './published-result.tsx'
import { ResultList } from './result-list.tsx'

/** 比赛成绩: what came of the contests of one's place; an event leads to its own by `?id=`. */
export default function ResultsPage() {
  const t = useTexts()
  const place = useResidentPlace()
  const [id, open] = useOpened('id')
  if (id) return <PublishedResult id={id} onBack={() => open(null)} />
  return (
    <>
      <h1>{t('results.title')}</h1>
      <PlaceChoice place={place} />
      {place.chosen && <ResultList key={place.chosen.code} area={place.chosen.code} onOpen={open} />}
    </>
  )
}
