import { useWords } from './i18n.ts'

/** The pages to offer around the present one: first, last and two neighbours, null where pages are left out. */
export function pagesAround(page: number, last: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((each) => each >= 1 && each <= last).sort((one, other) => one - other)
  return shown.flatMap((each, index) => (index > 0 && each - (shown[index - 1] ?? 0) > 1 ? [null, each] : [each]))
}

/** The pages of a list; nothing where there is only one. */
export function Pager({ page, size, total, onChange }: { page: number; size: number; total: number; onChange: (page: number) => void }) {
  const t = useWords('web')
  const last = Math.ceil(total / size)
  if (last <= 1) return null
  return (
    <nav className="wx-pager" aria-label={t('list.pages')}>
      <button type="button" className="wx-button" disabled={page <= 1} onClick={() => onChange(page - 1)}>
        {t('list.before')}
      </button>
      {pagesAround(page, last).map((each, index) =>
        each === null ? (
          <span key={`gap ${index}`}>…</span>
        ) : (
          <button key={each} type="button" className="wx-button" aria-current={each === page ? 'page' : undefined} onClick={() => onChange(each)}>
            {each}
          </button>
        ),
      )}
      <button type="button" className="wx-button" disabled={page >= last} onClick={() => onChange(page + 1)}>
        {t('list.after')}
      </button>
    </nav>
  )
}
