/** An exact number: a fraction in lowest terms, its sign above. Contests count with these: nothing is lost between a sheet and a place. */
export interface Rational {
  readonly over: bigint
  readonly under: bigint
}

const highestCommon = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : highestCommon(b, a % b))

/** `over` divided by `under`. Throws RangeError where `under` is nought. */
export function rational(over: bigint, under = 1n): Rational {
  if (under === 0n) throw new RangeError('a fraction of nought')
  const common = highestCommon(over, under) * (under < 0n ? -1n : 1n)
  return { over: over / common, under: under / common }
}

/** The number that adds nothing. */
export const nought = rational(0n)

/** Exactly what a decimal says: 9.75 is 39/4. Throws SyntaxError for anything else. */
export function ofDecimal(text: string): Rational {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined) throw new SyntaxError(`${text} is no decimal`)
  return rational(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length))
}

/** Both together. */
export const plus = (a: Rational, b: Rational): Rational => rational(a.over * b.under + b.over * a.under, a.under * b.under)
/** One so many times as the other says. */
export const times = (a: Rational, b: Rational): Rational => rational(a.over * b.over, a.under * b.under)
/** So many hundredths of it. */
export const percentOf = (share: Rational, of: Rational): Rational => times(times(share, of), rational(1n, 100n))
/** All together; nought of none. */
export const sum = (all: readonly Rational[]): Rational => all.reduce(plus, nought)
/** The arithmetic mean. Throws RangeError where there is none. */
export const mean = (all: readonly Rational[]): Rational => times(sum(all), rational(1n, BigInt(all.length)))

/** Below nought where `a` is less, above it where `a` is more. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.over * b.under, b.over * a.under]
  return left === right ? 0 : left < right ? -1 : 1
}

/** Rounded to so many decimals, half away from nought (四舍五入). */
export function rounded({ over, under }: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places)
  const size = (over < 0n ? -over : over) * scale
  const whole = (2n * size + under) / (2n * under)
  return rational(over < 0n ? -whole : whole, scale)
}

/** As people read it, with so many decimals: 28/3 is 9.33. */
export function shown(value: Rational, places: number): string {
  const { over, under } = rounded(value, places)
  const digits = ((over < 0n ? -over : over) * 10n ** BigInt(places)) / under
  const text = digits.toString().padStart(places + 1, '0')
  const cut = text.length - places
  return `${over < 0n ? '-' : ''}${text.slice(0, cut)}${places === 0 ? '' : `.${text.slice(cut)}`}`
}

/** The fraction itself, as it is sealed: 28/3, 9. */
export const exactly = ({ over, under }: Rational): string => (under === 1n ? `${over}` : `${over}/${under}`)
