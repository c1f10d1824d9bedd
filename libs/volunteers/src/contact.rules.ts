/** Who somebody is, as a record keeps it of whoever asked for something. */
interface Contact {
  name: string | null
  phone: string | null
  spot: string | null
}

/** A building or a compound alone, which names nobody: many live there. */
const wide = /^(?:\S*(?:楼|栋|幢|座|院|区|巷|街|村))?$/

/** What of a contact gives somebody away wherever it is written, for `redact`: name, the digits of the number, and the spot where it is narrower than a building. */
export function signsOf({ name, phone, spot }: Contact): string[] {
  const narrow = spot !== null && !wide.test(spot.trim()) ? spot.trim() : null
  return [name, phone && phone.replace(/\D/g, ''), narrow].filter((sign) => sign !== null).filter((sign) => sign !== '')
}
