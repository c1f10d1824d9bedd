/** Citizen identity number (公民身份号码), GB 11643-1999: place (6), birthday (8), sequence (3), check by ISO 7064 mod 11-2. */

/** The check character for the first 17 digits; null if they are not 17 digits. */
export function identityCheckCharacter(first17: string): string | null {
  if (!/^\d{17}$/.test(first17)) return null
  const sum = [...first17].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** The birthday as `YYYY-MM-DD` if that day exists. */
export function birthdayOf(identityNumber: string): string | null {
  const day = identityNumber.slice(6, 14).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null
}

/** 18 characters, an existing birthday, the right check character; a small x is taken as X. */
export function isIdentityNumber(text: string): boolean {
  const number = text.toUpperCase()
  return (
    number.length === 18 &&
    birthdayOf(number) !== null &&
    identityCheckCharacter(number.slice(0, 17)) === number.charAt(17)
  )
}
