/** Trees and what chooses from them. The only door to the component library, split so that a page loads what it shows. */
export { Cascader, Tree, TreeSelect } from 'antd'
