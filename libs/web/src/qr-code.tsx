import { encode } from 'uqr'

/** A QR code (GB/T 18284). On paper (`Q`) a quarter of it may be torn or dirty and it is still read; on a screen (`L`) its marks are larger. */
export function QrCode({ text, label, level = 'Q' }: { text: string; label: string; level?: 'L' | 'Q' }) {
  const { data, size } = encode(text, { ecc: level, border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="wx-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path className="wx-qr__ground" d={`M0 0h${size}v${size}H0z`} />
      <path className="wx-qr__mark" d={path} />
    </svg>
  )
}
