import { Switch } from '@wuxin/web/ui-form'
import { useId, useState } from 'react'
import { useTexts } from '../texts.ts'
import { HoursFields } from './hours-fields.tsx'

/** Hours that are told beside what was done, where one wants: they then stand as a record of service. Nothing is asked until it is switched on. */
export function ServedFields() {
  const t = useTexts()
  const id = useId()
  const [isTold, setTold] = useState(false)
  return (
    <fieldset className="vt-served">
      <p>
        <Switch id={id} checked={isTold} onChange={setTold} /> <label htmlFor={id}>{t('step.served.tell')}</label>
      </p>
      {isTold && (
        <>
          <p className="wx-quiet">{t('step.served.hint')}</p>
          <HoursFields under={['served']} />
        </>
      )}
    </fieldset>
  )
}
