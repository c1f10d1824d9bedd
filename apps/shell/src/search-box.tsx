import { useFaces } from '@wuxin/web/faces'
import { Icon } from '@wuxin/web/icon'
import { useEffect, useRef } from 'react'
import { Link, useNavigate } from '@wuxin/web/router'
import { usePhone } from '@wuxin/web/use-phone'
import { SearchForm } from './search-form.tsx'
import { useShellWords } from './texts.ts'

/** Search over all modules that can be searched; Ctrl K leads here. On a phone it opens as a page. Not shown where none can. */
export function SearchBox() {
  const t = useShellWords()
  const navigate = useNavigate()
  const isPhone = usePhone()
  const input = useRef<HTMLInputElement>(null)
  const canSearch = useFaces().faces.some((face) => face.search)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      if (!input.current) return void navigate('/search')
      input.current.focus()
      // What was looked for before is written over, not written on.
      input.current.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [navigate])
  if (!canSearch) return <span className="wx-grow" />
  if (!isPhone) return <SearchForm input={input} hint={t('search.hint')} />
  return (
    <>
      <span className="wx-grow" />
      <Link className="wx-top__button" to="/search" aria-label={t('search.title')}>
        <Icon name="search" />
      </Link>
    </>
  )
}
