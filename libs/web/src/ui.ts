/** The components that every page has: buttons, tags, notices, layout. The only door to the component library, split so that a page loads what it shows. */
export { Alert, Badge, Button, Divider, Flex, Skeleton, Space, Spin, Tag, Tooltip } from 'antd'
