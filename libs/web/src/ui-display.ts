/** Larger pieces of display that few pages need. The only door to the component library, split so that a page loads what it shows. */
export { Card, Collapse, Image, Progress, Segmented, Statistic, Tabs, Upload } from 'antd'
