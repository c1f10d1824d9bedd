import { useWords } from '@wuxin/web/i18n'
import { Link } from '@wuxin/web/router'
import { useState } from 'react'
import { pathTo } from '../text.ts'
import '../platform.css'

/** So many are shown before one asks for all. */
const few = 12

/** The places that a unit answers for (责任单位), a few of many until one asks for all. */
export function PlaceList({ title, places }: { title: string; places: readonly { code: string; path: string }[] }) {
  const t = useWords('platform')
  const [isAll, setAll] = useState(false)
  const shown = isAll ? places : places.slice(0, few)
  return (
    <section className="wx-panel">
      <h2>{title}</h2>
      {places.length === 0 && <p className="wx-quiet">{t('unit.noPlaces')}</p>}
      <ul className="wx-lines wx-lines--columns">
        {shown.map(({ code, path }) => (
          <li key={code}>
            <Link to={pathTo('areas', code)}>{path}</Link>
          </li>
        ))}
      </ul>
      {places.length > shown.length && (
        <button type="button" className="wx-button wx-button--quiet" onClick={() => setAll(true)}>
          {t('unit.allPlaces', { count: places.length })}
        </button>
      )}
    </section>
  )
}
