import { joined } from '@wuxin/web/i18n'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { allianceSteps, type AllianceRecord, type AllianceStepName } from './alliance-steps.tsx'

/** One change of a pairing. */
export default function AllianceDrawer({ name, record, onClose }: { name: AllianceStepName; record: AllianceRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <StepDrawer
      step={allianceSteps[name]}
      title={t(`alliances.do.${name}`)}
      record={record}
      again={() => client.alliances.get.query({ id: record.id })}
      standing={(each) => ({ [t('alliances.column.compounds')]: joined(each.compounds.map((compound) => compound.name)), [t('alliances.label.to')]: each.to, [t('alliances.label.words')]: each.words })}
      next={() => t(`alliances.done.${name}`)}
      onClose={onClose}
    />
  )
}
