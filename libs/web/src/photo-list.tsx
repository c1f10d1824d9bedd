import { fileHref } from './upload.ts'

/** A record's photos; each opens whole in a page of its own. */
export function PhotoList({ ids, label }: { ids: readonly string[]; label: string }) {
  return (
    <ul className="wx-photos" aria-label={label}>
      {ids.map((id, index) => (
        <li key={id} className="wx-photo">
          <a href={fileHref(id)} target="_blank" rel="noreferrer">
            <img src={fileHref(id)} alt={`${label} ${index + 1}`} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
