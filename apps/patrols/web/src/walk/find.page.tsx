import { useLocation } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { FindPart } from './find.part.tsx'
import { WalkFrame } from './walk-frame.tsx'

/** 发现问题: what was found, or one that was found before and is put right. */
export default function FindPage() {
  const t = useTexts()
  const asked = new URLSearchParams(useLocation().search)
  const mends = asked.get('mends')
  return (
    <WalkFrame back title={() => t(asked.get('finding') ? 'walk.amend' : 'walk.find')}>
      {(props) => (
        <FindPart {...props} finding={asked.get('finding')} mends={mends ? Number(mends) : undefined} checkpoint={asked.get('checkpoint')} item={asked.get('item')} />
      )}
    </WalkFrame>
  )
}
