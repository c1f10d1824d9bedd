/** What opens above a page; `announce` says in a line that something was done. The only door to the component library, split so that a page loads what it shows. */
export { Drawer, Dropdown, Modal, Popconfirm } from 'antd'
