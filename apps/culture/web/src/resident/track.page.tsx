import { Followed } from '@wuxin/web/resident/follow/followed'
import { TrackedMatterCard } from './tracked-matter-card.tsx'

/** 事项进度: how far a matter has come, by its code. */
export default function TrackPage() {
  return <Followed>{(code) => <TrackedMatterCard code={code} />}</Followed>
}
