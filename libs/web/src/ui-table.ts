/** Tables; lists use `@wuxin/web/list-page` instead. The only door to the component library, split so that a page loads what it shows. */
export { Pagination, Table } from 'antd'
