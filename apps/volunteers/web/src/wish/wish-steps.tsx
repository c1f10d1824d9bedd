import {
  claimWishInput, confirmWishInput, contactWishInput, declineWishInput, disputeWishInput, fulfilWishInput, publishWishInput, rateWishInput, releaseWishInput, takeBackWishInput, verifyWishInput, withdrawWishInput,
} from '@wuxin/volunteers/wish-input.schema'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { ClaimForm } from './claim.form.tsx'
import { ContactForm } from './contact.form.tsx'
import { FulfilForm } from './fulfil.form.tsx'
import { PublishForm } from './publish.form.tsx'
import { RateForm } from './rate.form.tsx'
import { VerifyForm } from './verify.form.tsx'
import type { WishStepName } from './wish-noun.ts'

const step = stepOf<WishRecord>()

/** Words of a reason, with what becomes of them. */
const Reason = (label: string, hint?: string) => () => <WordsForm name="reason" label={`wishes.label.${label}`} hint={hint && `wishes.hint.${hint}`} rows={3} />

/** The steps of a wish as their drawers ask for them. */
export const wishSteps = {
  verify: step({ schema: verifyWishInput, Fields: VerifyForm, submit: client.wishes.verify.mutate, initial: ({ title, kind, until }) => ({ title, kind, until }) }),
  publish: step({ schema: publishWishInput, Fields: PublishForm, submit: client.wishes.publish.mutate, initial: ({ title, words }) => ({ publicTitle: title, publicWords: words ?? '' }) }),
  claim: step({
    schema: claimWishInput,
    Fields: ClaimForm,
    submit: async (input) => {
      const { id } = await client.wishes.claim.mutate(input)
      return client.wishes.get.query({ id })
    },
    isBeside: true,
  }),
  contact: step({ schema: contactWishInput, Fields: ContactForm, submit: client.wishes.contact.mutate }),
  fulfil: step({ schema: fulfilWishInput, Fields: FulfilForm, submit: client.wishes.fulfil.mutate }),
  confirm: step({ schema: confirmWishInput, Fields: () => <WordsForm label="wishes.label.said" hint="wishes.hint.said" rows={3} />, submit: client.wishes.confirm.mutate, isIrreversible: true }),
  dispute: step({ schema: disputeWishInput, Fields: Reason('dispute', 'dispute'), submit: client.wishes.dispute.mutate }),
  rate: step({ schema: rateWishInput, Fields: RateForm, submit: client.wishes.rate.mutate, isIrreversible: true }),
  release: step({ schema: releaseWishInput, Fields: Reason('release', 'release'), submit: client.wishes.release.mutate }),
  takeBack: step({ schema: takeBackWishInput, Fields: Reason('takeBack', 'release'), submit: client.wishes.takeBack.mutate }),
  decline: step({ schema: declineWishInput, Fields: Reason('decline', 'wisherReads'), submit: client.wishes.decline.mutate, isIrreversible: true }),
  withdraw: step({ schema: withdrawWishInput, Fields: Reason('withdraw', 'wisherReads'), submit: client.wishes.withdraw.mutate, isIrreversible: true }),
} satisfies Record<WishStepName, RecordStep<WishRecord>>
