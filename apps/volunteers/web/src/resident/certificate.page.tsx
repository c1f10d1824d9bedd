import './resident.css'
import { readCertificateCode, showCertificateCode } from '@wuxin/volunteers/certificate.rules'
import { BigButton } from '@wuxin/web/resident/big-button'
import { BigField } from '@wuxin/web/resident/big-field'
import { useOpened } from '@wuxin/web/resident/follow/use-opened'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { CheckedCertificate } from './checked-certificate.tsx'

/** 核验服务证明: whether a paper says what is on record, by the code on it or its QR code. */
export default function CertificatePage() {
  const t = useTexts()
  const [opened, open] = useOpened('code')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const code = opened === null ? null : readCertificateCode(opened)
  return (
    <>
      <h1>{t('certificate.title')}</h1>
      {code ? (
        <>
          <CheckedCertificate code={code} />
          <BigButton plain onClick={() => open(null)}>
            {t('certificate.again')}
          </BigButton>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const read = readCertificateCode(typed)
            setWrong(read === null)
            if (read) open(showCertificateCode(read))
          }}
        >
          <BigField
            label={t('certificate.code')}
            hint={t('certificate.hint')}
            value={typed}
            onChange={(next) => {
              setTyped(next)
              setWrong(false)
            }}
            maxLength={40}
            autoComplete="off"
            error={isWrong || (opened !== null && typed === '') ? t('certificate.wrong') : undefined}
          />
          <BigButton submit>{t('certificate.check')}</BigButton>
        </form>
      )}
    </>
  )
}
