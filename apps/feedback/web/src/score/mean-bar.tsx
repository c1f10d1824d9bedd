/** A mean from 1 to 5, in hundredths, as a bar beside its number. */
export function MeanBar({ mean, isLow = false }: { mean: number; isLow?: boolean }) {
  return (
    <svg className="fb-mean__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect className="fb-mean__ground" width={100} height={8} />
      <rect className="fb-mean__mark" data-low={isLow || undefined} width={mean / 5} height={8} />
    </svg>
  )
}
