import type { turnVisitInput } from '@wuxin/meetings/reception.schema'
import { Icon } from '@wuxin/web/icon'
import { Button } from '@wuxin/web/ui'
import { Dropdown } from '@wuxin/web/ui-overlay'
import type { z } from 'zod'
import { useTexts } from '../texts.ts'

/** What a visit can become. */
export type TurnInto = z.input<typeof turnVisitInput>['into']

const ways: readonly TurnInto[] = ['topic', 'case', 'answered']

/** What is to become of an open visit: 转议题, 转诉求, 当场答复. */
export function VisitActions({ onTurn }: { onTurn: (into: TurnInto) => void }) {
  const t = useTexts()
  return (
    <Dropdown trigger={['click']} menu={{ items: ways.map((key) => ({ key, label: t(`reception.turn.${key}`), onClick: () => onTurn(key) })) }}>
      <Button>
        {t('reception.do.turnVisit')} <Icon name="down" />
      </Button>
    </Dropdown>
  )
}
