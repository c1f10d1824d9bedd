import { useWords } from '../i18n.ts'
import { setTextSize, textSizes, useTextSize } from './text-size.ts'

/** Makes the text larger, from 18 to 30 pixels. */
export function TextSizeSlider() {
  const t = useWords('web')
  return (
    <label className="wx-size">
      <span aria-hidden>A</span>
      <input
        type="range"
        aria-label={t('resident.size')}
        min={textSizes.smallest}
        max={textSizes.largest}
        step={textSizes.step}
        value={useTextSize()}
        onChange={(event) => setTextSize(Number(event.target.value))}
      />
      <span aria-hidden>A</span>
    </label>
  )
}
