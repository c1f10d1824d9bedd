/** What opens above a page. `App.useApp()` gives messages and confirmations. The only door to the component library, split so that a page loads what it shows. */
export { App, Drawer, Dropdown, Modal, Popconfirm, Popover } from 'antd'
