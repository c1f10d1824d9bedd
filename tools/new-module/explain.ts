import { say } from '../setup/progress.mjs'

/** What each kind of file is there for: by its place in the module, in Chinese and in English; the first one that fits counts. */
const kinds: readonly (readonly [place: RegExp, zh: string, en: string])[] = [
  [/README\.md$/, '模块是什么、从哪里读起', 'what the module is, and where to begin reading'],
  [/package\.json$/, '包名和依赖', 'the package and what it depends on'],
  [/tsconfig\.json$/, '类型检查的范围', 'what is type-checked'],
  [/rsbuild\.config\.ts$/, '页面怎么构建：一行', 'how the pages are built: one line'],
  [/\.test\.tsx?$/, '用例：写成一句规则', 'tests, each a rule in one sentence'],
  [/\.fixture\.tsx?$/, '用例的人物和记录', 'the people and records of tests'],
  [/settings\.schema\.ts$/, '各县可改的设置及默认值', 'what a county may set, with defaults'],
  [/\.schema\.ts$/, '输入、列表、状态、错误代码', 'inputs, views, states and error codes'],
  [/\.rules\.ts$/, '状态怎么走、谁可以做什么', 'the lifecycle, and who may take which step'],
  [/permissions\.ts$/, '每项权限归哪些岗位', 'which posts hold each permission'],
  [/service\/src\/main\.ts$/, '单独作为进程启动', 'starts the service as a process of its own'],
  [/service\/src\/service\.ts$/, '服务的组成：表、过程、任务、事件', 'what the service consists of: tables, procedures, jobs, events'],
  [/service\/src\/router\.ts$/, '全部过程，页面引用其类型', 'all procedures; the pages take its type'],
  [/resident\.router\.ts$/, '居民可以做的，不用账号', 'what residents do without an account'],
  [/\.router\.ts$/, '工作人员的过程，每个都有权限', 'the procedures for staff, each behind a permission'],
  [/\.entity\.ts$/, '一张表和它的步骤', 'a table, and the steps that change it'],
  [/\.queries\.ts$/, '列表、计数和一条记录怎么读', 'how lists, counts and one record are read'],
  [/\.work\.ts$/, '一次办理要用到的：设置、编号、加锁', 'what a step needs around it: settings, numbers, locks'],
  [/\.job\.ts$/, '按时自动做的事', 'what is done by the clock'],
  [/\.migration\.ts$/, '建表', 'makes the tables'],
  [/module\.tsx$/, '门面：菜单、页面、磁贴、待办、搜索', 'the face: menu, pages, tiles, inbox, search'],
  [/web\/src\/api\.ts$/, '连到自己的服务', 'the client of its own service'],
  [/web\/src\/texts\.ts$/, '页面取文字的地方', 'where pages take their texts from'],
  [/locales\/.*\.json$/, '页面上的文字', 'what pages say'],
  [/trace\//, '留痕', 'the trace of every change'],
  [/-list\.page\.tsx$/, '列表页', 'a list'],
  [/settings\.page\.tsx$/, '设置页', 'the page of the settings'],
  [/resident\/.*\.page\.tsx$/, '居民用的页面', 'a page for residents'],
  [/resident\//, '居民页面的一部分', 'a part of the pages for residents'],
  [/\.page\.tsx$/, '记录页：下一步在最上面', 'the page of a record, its next step on top'],
  [/\.form\.tsx$/, '新增时填的', 'what is asked for a new one'],
  [/-drawer\.tsx$/, '一步要填的', 'what a step asks for'],
  [/\.tile\.tsx$/, '一屏上的磁贴', 'a tile on the one screen'],
  [/shell\/inbox\.ts$/, '待办里的一行', 'the lines in everybody’s list of things to do'],
  [/shell\/search\.ts$/, '搜索结果里的一行', 'what the search over all modules finds'],
  [/-state-tag\.tsx$/, '状态的字和颜色', 'the state in its word and hue'],
  [/next-text\.ts$/, '接下来谁做什么', 'what happens next, and by when'],
  [/use-.*\.ts$/, '现在能做的一步', 'the one thing to do now'],
]

/** What a file of a module is there for, in the reader's language; null where no kind fits. */
export function explain(path: string): string | null {
  const kind = kinds.find(([place]) => place.test(path))
  return kind ? say(kind[1], kind[2]) : null
}
