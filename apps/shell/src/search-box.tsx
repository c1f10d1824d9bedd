import { useFaces } from '@wuxin/web/faces'
import { Icon } from '@wuxin/web/icon'
import { useEffect, useRef } from 'react'
import { useNavigate } from '@wuxin/web/router'
import { usePhone } from '@wuxin/web/use-phone'
import { useShellWords } from './texts.ts'

/** Search over all modules that can be searched; Ctrl K leads here. Not shown where none can. */
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
      input.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (!canSearch) return <span className="wx-grow" />
  return (
    <form
      role="search"
      className="wx-search wx-grow"
      onSubmit={(event) => {
        event.preventDefault()
        const q = input.current?.value.trim()
        if (q) void navigate(`/search?q=${encodeURIComponent(q)}`)
      }}
    >
      <Icon name="search" />
      <input ref={input} type="search" maxLength={60} placeholder={t(isPhone ? 'search.title' : 'search.hint')} aria-label={t('search.title')} />
    </form>
  )
}
