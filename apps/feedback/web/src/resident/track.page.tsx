import '../resident.css'
import { readTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { BigButton } from '@wuxin/web/resident/big-button'
import { BigField } from '@wuxin/web/resident/big-field'
import { useSearchParams } from '@wuxin/web/router'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { MyReports } from './my-reports-list.tsx'
import { TrackedCase } from './tracked-case.tsx'

/** 查进度: a report by its code, or one of those sent from this phone. */
export default function TrackPage() {
  const t = useTexts()
  const [params, setParams] = useSearchParams()
  const asked = params.get('code')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const open = (code: string | null) => setParams((now) => new URLSearchParams([...[...now].filter(([key]) => key !== 'code'), ...(code ? [['code', code]] : [])]))
  const look = () => {
    const code = readTrackingCode(typed)
    setWrong(code === null)
    if (code) open(code)
  }
  if (asked) return <TrackedCase code={asked} onBack={() => open(null)} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        look()
      }}
    >
      <h1>{t('resident.track')}</h1>
      <MyReports onOpen={open} />
      <BigField
        label={t('resident.codeAsked')}
        hint={t('resident.codeHint')}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setWrong(false)
        }}
        maxLength={40}
        autoComplete="off"
        error={isWrong ? t('fields.TRACKING_CODE_MISTYPED') : undefined}
      />
      <BigButton submit>{t('resident.look')}</BigButton>
    </form>
  )
}
