import { levelOf, type AreaLevel } from '@wuxin/platform/area'
import { searchAreas, type AreaRow } from './platform-api.ts'
import { Picker, type PickerProps } from './picker.tsx'

const asRow = ({ code, name, path }: AreaRow) => ({ value: code, name, path })

/** Chooses a place by name or pinyin, all of one's own unless a place that it lies in or a level is asked for. Its value is the code. */
export function AreaPicker({ within, level, ...props }: PickerProps & { within?: string; level?: AreaLevel }) {
  return (
    <Picker
      {...props}
      name={`area ${within ?? ''} ${level ?? ''}`}
      search={async (q, signal) => (await searchAreas({ q: q || undefined, within, level }, signal)).map(asRow)}
      find={async (code, signal) => (await searchAreas({ within: code, level: levelOf(code) }, signal)).map(asRow).find((row) => row.value === code)}
    />
  )
}
