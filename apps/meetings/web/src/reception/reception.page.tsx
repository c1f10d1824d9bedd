import './reception.css'
import { useSearchParams } from '@wuxin/web/router'
import { Rota } from './rota.tsx'
import { VisitLog } from './visit-log.tsx'

/** 业委会日常接待: who came and what became of it, and who receives when. */
export default function ReceptionPage() {
  const [params] = useSearchParams()
  return params.get('view') === 'rota' ? <Rota /> : <VisitLog />
}
