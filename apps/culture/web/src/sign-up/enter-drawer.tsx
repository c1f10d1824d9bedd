import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { relations } from '@wuxin/culture/party.rules'
import { enterSignUpInput, type SignUpState } from '@wuxin/culture/sign-up.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { useModule } from '@wuxin/web/module-context'
import { OrderedInput } from '@wuxin/web/ordered-input'
import { renewModule } from '@wuxin/web/query-client'
import { Checkbox, Input, InputNumber, Select } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 代报名: for somebody at the counter or on the phone; the code that comes back is theirs, to be read out or written down. */
export default function EnterDrawer({ event: { id, familyMost, guardianUnder }, onClose }: { event: EventRecord; onClose: () => void }) {
  const t = useTexts()
  const module = useModule()
  const [hasGuardian, setGuardian] = useState(false)
  return (
    <ActionDrawer
      open
      title={t('signUps.do.enter')}
      schema={enterSignUpInput}
      initial={{ people: [{ name: '', age: undefined as unknown as number, relation: 'self' }] }} // an age is written by whoever enters it
      fixed={hasGuardian ? { event: id } : { event: id, guardian: null }}
      submit={(given) => client.signUps.enter.mutate(given)}
      next={({ state, number, code }) => t('signUps.entered', { place: number, state: t(`signUps.states.${state satisfies SignUpState}`), code })}
      onDone={() => void renewModule(module.id)}
      onClose={onClose}
      submitLabel={t('signUps.do.enter')}
    >
      <Field name="name" label={t('signUps.label.name')}>
        <Input maxLength={20} autoComplete="off" />
      </Field>
      <Field name="phone" label={t('signUps.label.phone')} hint={t('signUps.hint.phone')}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Field>
      <OrderedInput name="people" title={t('signUps.label.people')} hint={t('signUps.hint.people', { most: familyMost })} most={familyMost} addLabel={t('signUps.do.addPerson')} blank={() => ({ relation: 'child' })}>
        {(row) => (
          <>
            <Field name={[row, 'name']} label={t('signUps.label.name')}>
              <Input maxLength={20} autoComplete="off" />
            </Field>
            <Field name={[row, 'age']} label={t('signUps.label.age')}>
              <InputNumber min={0} max={120} precision={0} />
            </Field>
            <Field name={[row, 'relation']} label={t('signUps.label.relation')}>
              <Select options={choicesOf(relations, (each) => t(`signUps.relations.${each}`))} />
            </Field>
          </>
        )}
      </OrderedInput>
      {guardianUnder !== null && (
        <p>
          <Checkbox checked={hasGuardian} onChange={(change) => setGuardian(change.target.checked)}>
            {t('signUps.hasGuardian', { age: guardianUnder })}
          </Checkbox>
        </p>
      )}
      {hasGuardian && (
        <>
          <Field name={['guardian', 'name']} label={t('signUps.label.guardian')}>
            <Input maxLength={20} autoComplete="off" />
          </Field>
          <Field name={['guardian', 'phone']} label={t('signUps.label.guardianPhone')}>
            <Input inputMode="tel" maxLength={20} autoComplete="off" />
          </Field>
          <Field name={['guardian', 'agrees']} label={t('signUps.label.agrees')}>
            <Checkbox>{t('signUps.agreed')}</Checkbox>
          </Field>
        </>
      )}
      <WordsField name="remark" label={t('signUps.label.remark')} rows={2} />
    </ActionDrawer>
  )
}
