import './resident.css'
import './sign-up.css'
import { Followed } from '@wuxin/web/resident/follow/followed'
import { TrackedSignUp } from './tracked-sign-up.tsx'

/** 我的报名: where one stands in an event's line, by the code. */
export default function MyPage() {
  return <Followed>{(code) => <TrackedSignUp key={code} code={code} />}</Followed>
}
