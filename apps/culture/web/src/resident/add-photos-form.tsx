import { PhotoUpload } from '@wuxin/web/photo-upload'
import { BigChoice } from '@wuxin/web/resident/big-choice'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { photoInputs } from './inputs.ts'

/** Photos of one sending; the words have the same for a whole sign-up. */
const most = 9

interface Written {
  files: string[]
  words: string
  consent: string | null
  hasMinors: boolean
  guardiansAgree: boolean
}

const blank: Written = { files: [], words: '', consent: null, hasMinors: false, guardiansAgree: false }

/** 传照片 by whoever was there, with the consent of whoever is shown; the organisers look at it first. */
export function AddPhotosForm({ event, code }: { event: string; code: string }) {
  const t = useTexts()
  const [isSent, setSent] = useState(false)
  const form = useResidentForm<Written>(`culture.photos.${event}`, blank)
  const { files, words, consent, hasMinors, guardiansAgree } = form.values
  const send = async () => {
    const { residentAddPhotosInput } = await photoInputs()
    const given = form.check(residentAddPhotosInput, { code, files, words: words.trim() || null, consent: consent ?? undefined, hasMinors, guardiansAgree: hasMinors && guardiansAgree })
    return given && client.wall.add.mutate(given)
  }
  if (isSent) return <p role="status">{t('wall.sent')}</p>
  return (
    <details className="ct-fold">
      <summary>{t('wall.add')}</summary>
      <BigForm form={form} inputs={photoInputs} send={send} onSent={() => setSent(true)} button={t('wall.send')} note={t('wall.looked')}>
        <PhotoUpload value={files} onChange={(next) => form.set('files', next)} count={most} error={form.errorOf('files') && t('wall.filesMissing')} />
        <BigField label={t('wall.words')} maxLength={60} value={words} onChange={(next) => form.set('words', next)} error={form.errorOf('words')} />
        <BigChoice
          label={t('wall.consent')}
          options={(['nobody', 'agreed'] as const).map((value) => ({ value, label: t(`wall.consents.${value}`) }))}
          value={consent}
          onChange={(next) => form.set('consent', next)}
          error={form.errorOf('consent') && t('wall.consentMissing')}
        />
        <label className="wx-check">
          <input type="checkbox" checked={hasMinors} onChange={(change) => form.set('hasMinors', change.target.checked)} />
          <span>{t('wall.minors')}</span>
        </label>
        {hasMinors && (
          <label className="wx-check">
            <input type="checkbox" checked={guardiansAgree} onChange={(change) => form.set('guardiansAgree', change.target.checked)} />
            <span>{t('wall.guardians')}</span>
          </label>
        )}
        {form.errorOf('guardiansAgree') && <p role="alert">{t('wall.guardiansMissing')}</p>}
      </BigForm>
    </details>
  )
}
