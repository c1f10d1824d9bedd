import { limits } from '@wuxin/meetings/limit.rules'
import { CodedForm } from '@wuxin/web/resident/coded-form'
import { ContactPart } from '@wuxin/web/resident/contact-part'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { WordsPart } from '@wuxin/web/resident/words-part'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { inputs } from './inputs.ts'
import { blankTopic, toTopic, type Written } from './topic-draft.ts'

/** 提个议题: what should be conferred on, where, and send. What is written stays on the phone until it is sent. */
export default function ProposePage() {
  const t = useTexts()
  const place = useResidentPlace()
  const form = useResidentForm<Written>('meetings.propose', blankTopic)
  const send = async () => {
    const { residentProposeInput } = await inputs()
    const topic = form.check(residentProposeInput, toTopic(form.values, place.chosen?.code))
    return topic && { words: topic.words, ...(await client.residentTopics.propose.mutate(topic)) }
  }
  return (
    <CodedForm
      title={t('resident.propose')}
      about={t('resident.about')}
      form={form}
      inputs={inputs}
      send={send}
      note={t('resident.promise')}
      after={() => ({
        steps: (['screen', 'meet', 'work', 'confirm'] as const).map((step) => t(`resident.nextSteps.${step}`)),
        follow: t('resident.follow'),
        again: t('resident.again'),
      })}
    >
      <WordsPart form={form} label={t('resident.words')} hint={t('resident.wordsHint')} longest={limits.words} photos={limits.photos} />
      <PlaceChoice place={place} error={form.errorOf('area')} />
      <ContactPart form={form} longestName={limits.name} />
    </CodedForm>
  )
}
