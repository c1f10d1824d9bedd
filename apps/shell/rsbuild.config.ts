import { hostConfig } from '../../tools/federation/host.ts'

export default hostConfig({ name: 'shell', base: '/', title: '五心', browsers: 'staff', budget: { kilobytes: 450 } })
