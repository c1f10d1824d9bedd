/** What opens beside a button. The only door to the component library, split so that a page loads what it shows. */
export { Popover } from 'antd'
