import { Followed } from '@wuxin/web/resident/follow/followed'
import { TrackedCase } from './tracked-case.tsx'

/** 查进度: how far a report has come, by its code. */
export default function TrackPage() {
  return <Followed>{(code) => <TrackedCase code={code} />}</Followed>
}
