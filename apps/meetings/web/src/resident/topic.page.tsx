import './resident.css'
import { Followed } from '@wuxin/web/resident/follow/followed'
import { TrackedTopic } from './tracked-topic.tsx'

/** 议题进度: how far a topic has come, by its code. */
export default function TopicPage() {
  return <Followed>{(code) => <TrackedTopic code={code} />}</Followed>
}
