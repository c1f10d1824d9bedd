import { useWords } from '../i18n.ts'

/** A part of a form that is settled already: what it is, what stands in it, and the way to another. */
export function PartRow({ label, value, around, onChange, error }: {
  label: string
  value: string
  /** What the value lies in. */
  around?: string
  onChange: () => void
  error?: string
}) {
  const t = useWords('web')
  return (
    <section className="wx-part">
      <h2>{label}</h2>
      <p className="wx-part__row">
        <span>
          {around && <small>{around}</small>}
          <strong>{value}</strong>
        </span>
        <button type="button" className="wx-button" aria-label={t('resident.changeOne', { label })} onClick={onChange}>
          {t('resident.change')}
        </button>
      </p>
      {error && <p role="alert">{error}</p>}
    </section>
  )
}
