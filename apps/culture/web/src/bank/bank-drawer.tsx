import { questionLimits } from '@wuxin/culture/question.rules'
import { addBankInput, amendBankInput, type BankView } from '@wuxin/culture/question.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { AddDrawer } from '@wuxin/web/noun/add-drawer'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { renewModule } from '@wuxin/web/query-client'
import { Input } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

function BankFields() {
  const t = useTexts()
  return (
    <>
      <Field name="name" label={t('banks.label.name')}>
        <Input maxLength={questionLimits.name} />
      </Field>
      <WordsField name="about" label={t('banks.label.about')} rows={2} />
    </>
  )
}

/** 新建题库, then its page; or another name for one that is there. */
export default function BankDrawer({ bank, onClose }: { bank?: BankView; onClose: () => void }) {
  const t = useTexts()
  const area = useOwnPlace()
  if (bank) {
    const { id, version, name, about } = bank
    return (
      <ActionDrawer open title={t('banks.do.amend')} submitLabel={t('banks.do.amend')} next={t('banks.done.amend')} schema={amendBankInput} fixed={{ id, version }} initial={{ name, about }} submit={client.banks.amend.mutate} onDone={() => void renewModule('culture')} onClose={onClose}>
        <BankFields />
      </ActionDrawer>
    )
  }
  return (
    <AddDrawer title={t('banks.do.add')} schema={addBankInput} initial={{ area }} submit={client.banks.add.mutate} next={() => t('banks.done.add')} page="banks" onClose={onClose}>
      <Field name="area" label={t('banks.label.area')}>
        <AreaPicker />
      </Field>
      <BankFields />
    </AddDrawer>
  )
}
