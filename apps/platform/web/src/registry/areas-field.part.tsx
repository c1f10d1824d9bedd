import { AreaPicker } from '@wuxin/web/area-picker'
import { useWords } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { Button } from '@wuxin/web/ui'
import { PlaceName } from '../place-name.part.tsx'
import './registry.css'

/** Places, picked one after the other; each can be taken out again. Its value is their codes. */
export function AreasField({ value = [], onChange, id }: { value?: string[]; onChange?: (value: string[]) => void; id?: string }) {
  const t = useWords('platform')
  return (
    <>
      {value.length > 0 && (
        <ul className="wx-areas-chosen">
          {value.map((code) => (
            <li key={code}>
              <PlaceName code={code} />
              <Button size="small" type="text" aria-label={t('module.withoutArea')} icon={<Icon name="close" />} onClick={() => onChange?.(value.filter((each) => each !== code))} />
            </li>
          ))}
        </ul>
      )}
      <AreaPicker id={id} value={null} onChange={(code) => code && !value.includes(code) && onChange?.([...value, code])} />
    </>
  )
}
