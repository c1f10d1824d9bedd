import './resident.css'
import { limits } from '@wuxin/volunteers/limit.rules'
import { wishKinds, type WishKind } from '@wuxin/volunteers/wish.schema'
import { toldAsSent } from '@wuxin/web/resident/as-sent'
import { BigChoice } from '@wuxin/web/resident/big-choice'
import { CodedForm } from '@wuxin/web/resident/coded-form'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { WordsPart, type Told } from '@wuxin/web/resident/words-part'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { wishInputs } from './inputs.ts'
import { blankReach, ReachPart, reachAsSent, type Reach } from './reach-part.tsx'

interface Written extends Told, Reach {
  kind: WishKind | null
}

const blank: Written = { words: '', photos: [], kind: null, ...blankReach }

/** 说说心愿: what one wishes for, where, and how one is found. What is written stays on the phone until it is sent. */
export default function WishPage() {
  const t = useTexts()
  const place = useResidentPlace()
  const form = useResidentForm<Written>('volunteers.wish', blank)
  const { values } = form
  const send = async () => {
    const { postWishInput } = await wishInputs()
    const wish = form.check(postWishInput, { area: place.chosen?.code, kind: values.kind, ...toldAsSent(values), ...reachAsSent(values) })
    return wish && { words: wish.words, ...(await client.residentWishes.post.mutate(wish)) }
  }
  return (
    <CodedForm
      title={t('wish.title')}
      about={t('wish.about')}
      form={form}
      inputs={wishInputs}
      send={send}
      note={t('wish.promise')}
      after={() => ({ steps: (['verify', 'publish', 'claim', 'confirm'] as const).map((step) => t(`wish.next.${step}`)), follow: t('wish.follow'), again: t('wish.again') })}
    >
      <WordsPart form={form} label={t('wish.words')} hint={t('wish.wordsHint')} longest={limits.words} photos={limits.photos} />
      <div className="vt-pairs">
        <BigChoice
          label={t('wish.kind')}
          options={wishKinds.map((kind) => ({ value: kind, label: t(`wish.kinds.${kind}`) }))}
          value={values.kind}
          onChange={(kind) => form.set('kind', kind as WishKind) /* one of the options above */}
          error={form.errorOf('kind')}
        />
      </div>
      <PlaceChoice place={place} error={form.errorOf('area')} />
      <ReachPart form={form} />
    </CodedForm>
  )
}
