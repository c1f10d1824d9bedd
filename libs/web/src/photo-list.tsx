/** A record's photos, by the signed links of its view; each opens whole in a page of its own. */
export function PhotoList({ links, label }: { links: readonly string[]; label: string }) {
  return (
    <ul className="wx-photos" aria-label={label}>
      {links.map((link, index) => (
        <li key={link} className="wx-photo">
          <a href={link} target="_blank" rel="noreferrer">
            <img src={`${link}&size=thumb`} alt={`${label} ${index + 1}`} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
