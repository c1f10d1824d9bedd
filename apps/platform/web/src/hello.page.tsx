import { Table } from '@wuxin/web/ui-table'
import { Button } from '@wuxin/web/ui'
import { useWords } from '@wuxin/web/i18n'
export default function Hello() { const t = useWords('platform'); return <><Button>{t('hello')}</Button><Table columns={[{title:'a',dataIndex:'a'}]} dataSource={[{key:1,a:2}]} /></> }
