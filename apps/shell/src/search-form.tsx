import { Icon } from '@wuxin/web/icon'
import { useNavigate } from '@wuxin/web/router'
import type { Ref } from 'react'
import { useShellWords } from './texts.ts'

/** One line that asks all modules. `q` is what was asked last; it takes the cursor at once where nothing was. */
export function SearchForm({ q = '', hint, input, takesCursor = false }: { q?: string; hint: string; input?: Ref<HTMLInputElement>; takesCursor?: boolean }) {
  const t = useShellWords()
  const navigate = useNavigate()
  return (
    <form
      role="search"
      className="wx-search wx-grow"
      onSubmit={(event) => {
        event.preventDefault()
        const asked = String(new FormData(event.currentTarget).get('q')).trim()
        if (asked) void navigate(`/search?q=${encodeURIComponent(asked)}`)
      }}
    >
      <Icon name="search" />
      <input key={q} ref={input} name="q" type="search" maxLength={60} defaultValue={q} autoFocus={takesCursor} placeholder={hint} aria-label={t('search.title')} />
    </form>
  )
}
