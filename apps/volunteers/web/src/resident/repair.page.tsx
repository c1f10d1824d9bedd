import './resident.css'
import { homeServiceKinds, type HomeServiceKind } from '@wuxin/volunteers/home-service.schema'
import { limits } from '@wuxin/volunteers/limit.rules'
import { toldAsSent } from '@wuxin/web/resident/as-sent'
import { BigChoice } from '@wuxin/web/resident/big-choice'
import { CodedForm } from '@wuxin/web/resident/coded-form'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { WordsPart, type Told } from '@wuxin/web/resident/words-part'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { repairInputs } from './inputs.ts'
import { blankReach, ReachPart, reachAsSent, type Reach } from './reach-part.tsx'

interface Written extends Told, Reach {
  kind: HomeServiceKind | null
}

const blank: Written = { words: '', photos: [], kind: null, ...blankReach }

/** Digits of a compound's code: the service home is a compound's. */
const compoundDigits = 15

/** 报修: what is to be mended, where, and how one is found. What is written stays on the phone until it is sent. */
export default function RepairPage() {
  const t = useTexts()
  const place = useResidentPlace()
  const form = useResidentForm<Written>('volunteers.repair', blank)
  const { values } = form
  const code = place.chosen?.code
  const isWide = code !== undefined && code.length < compoundDigits
  const send = async () => {
    const { askHomeServiceInput } = await repairInputs()
    const repair = form.check(askHomeServiceInput, { area: code?.slice(0, compoundDigits), kind: values.kind, ...toldAsSent(values), ...reachAsSent(values) })
    return repair && { words: repair.words, ...(await client.residentHomeServices.ask.mutate(repair)) }
  }
  return (
    <CodedForm
      title={t('repair.title')}
      about={t('repair.about')}
      form={form}
      inputs={repairInputs}
      send={send}
      note={t('repair.promise')}
      after={() => ({ steps: (['accept', 'repair', 'callBack'] as const).map((step) => t(`repair.next.${step}`)), follow: t('repair.follow'), again: t('repair.again') })}
    >
      <WordsPart form={form} label={t('repair.words')} hint={t('repair.wordsHint')} longest={limits.words} photos={limits.photos} />
      <BigChoice
        label={t('repair.kind')}
        options={homeServiceKinds.map((kind) => ({ value: kind, label: t(`repair.kinds.${kind}`) }))}
        value={values.kind}
        onChange={(kind) => form.set('kind', kind as HomeServiceKind) /* one of the options above */}
        error={form.errorOf('kind')}
      />
      <PlaceChoice place={place} error={isWide ? t('repair.compoundWanted') : form.errorOf('area')} />
      <ReachPart form={form} />
    </CodedForm>
  )
}
