import './resident.css'
import { useMutation } from '@tanstack/react-query'
import { limits } from '@wuxin/meetings/meetings.schema'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { unsentText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { BigField } from '@wuxin/web/resident/big-field'
import { ContactPart } from '@wuxin/web/resident/contact-part'
import { keepCode } from '@wuxin/web/resident/kept-codes'
import { useOnline } from '@wuxin/web/resident/offline-banner'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { expectInputs, inputs } from './inputs.ts'
import { keptAs } from './kept-as.ts'
import { Proposed } from './proposed.tsx'
import { blankTopic, toTopic, type Written } from './topic-draft.ts'

/** 提个议题: what should be conferred on, where, and send. What is written stays on the phone until it is sent. */
export default function ProposePage() {
  const t = useTexts()
  const isOnline = useOnline()
  const place = useResidentPlace()
  const form = useResidentForm<Written>('meetings.propose', blankTopic)
  const [code, setCode] = useState<string | null>(null)
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const { residentProposeInput } = await inputs()
      const topic = form.check(residentProposeInput, toTopic(form.values, { area: place.chosen?.code, photoOnly: t('resident.photoOnly') }))
      return topic && { words: topic.words, ...(await client.residentTopics.propose.mutate(topic)) }
    },
    onSuccess: (receipt) => {
      if (!receipt) return
      keepCode(keptAs, { code: receipt.code, number: receipt.number, words: receipt.words.slice(0, 40), at: Date.now() })
      setCode(receipt.code)
      form.clear()
      scrollTo(0, 0)
    },
    onError: (refusal) => void form.refuse(refusal),
  })
  if (code) return <Proposed code={code} again={() => setCode(null)} />
  return (
    <form
      onInput={expectInputs}
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      <h1>{t('resident.propose')}</h1>
      <p className="wx-quiet">{t('resident.about')}</p>
      {form.wasKept && <p className="wx-quiet">{t('resident.kept')}</p>}
      <BigField
        label={t('resident.words')}
        hint={t('resident.wordsHint')}
        rows={4}
        maxLength={limits.words}
        value={form.values.words}
        onChange={(words) => form.set('words', words)}
        error={form.errorOf('words')}
      />
      <PhotoUpload value={form.values.photos} onChange={(photos) => form.set('photos', photos)} count={limits.photos} error={form.errorOf('photos')} />
      <PlaceChoice place={place} error={form.errorOf('area')} />
      <ContactPart form={form} longestName={limits.name} />
      {error && <p role="alert">{unsentText(error, 'meetings')}</p>}
      <BigButton submit busy={isPending} disabled={!isOnline}>
        {t(isPending ? 'resident.sending' : isOnline ? 'resident.send' : 'resident.sendLater')}
      </BigButton>
      <p className="wx-quiet">{t('resident.promise')}</p>
    </form>
  )
}
