import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { until } from '../testing/until.ts'
import { type FolderWatch, watchFolders } from './folders.ts'

interface Place {
  root: string
  folders: FolderWatch
  told: string[]
  /** Whether a path was told, by itself or within a folder that was. */
  hears(path: string): Promise<void>
  write(path: string): void
}

const it = suite<Place>('watchFolders')

it.before.each(async (place) => {
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'dateline-watch-'))), 'content')
  place.root = root
  place.write = (path) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), 'text')
  }
  for (const path of ['2020/a.txt', '2021/01/b.txt', '.git/x', 'node_modules/y/z', 'made/x.html'])
    place.write(path)
  place.told = []
  const onChange = (path: string) => void place.told.push(path)
  const onTrouble = (error: Error) => {
    throw error
  }
  place.folders = await watchFolders([root], [join(root, 'made')], { onChange, onTrouble })
  place.hears = async (path) => {
    const full = join(root, path)
    const isTold = () => place.told.some((told) => full === told || full.startsWith(`${told}/`))
    await until(`a change of ${path} is told`, isTold)
    place.told = []
  }
})

it.after.each(async ({ folders, root }) => {
  await folders.close()
  rmSync(dirname(root), { recursive: true })
})

it('watches folders, not files, and not those that are passed over', ({ folders }) => {
  // The root, its two folders of years and the month; chokidar keeps one more for itself.
  assert.ok(folders.count() <= 5)
})

it('tells of a file that is written, removed or renamed', async ({ root, write, hears }) => {
  write('2020/a.txt')
  await hears('2020/a.txt')
  write('2021/01/new.txt')
  await hears('2021/01/new.txt')
  renameSync(join(root, '2020/a.txt'), join(root, '2020/c.txt'))
  await hears('2020/c.txt')
  rmSync(join(root, '2020/c.txt'))
  await hears('2020/c.txt')
})

it('tells of files in a new folder, and goes on watching there', async ({ write, hears }) => {
  write('2022/05/06/a.txt')
  await hears('2022/05/06/a.txt')
  write('2022/05/06/b.txt')
  await hears('2022/05/06/b.txt')
})

it('goes on watching a folder that is removed and made again', async ({ root, write, hears }) => {
  for (let round = 0; round < 3; round++) {
    rmSync(join(root, '2021'), { recursive: true })
    write('2021/01/b.txt')
    await hears('2021/01/b.txt')
    write('2021/01/c.txt')
    await hears('2021/01/c.txt')
  }
})

it('goes on watching a folder that is renamed', async ({ root, write, hears }) => {
  renameSync(join(root, '2021'), join(root, '2031'))
  await hears('2031/01/b.txt')
  write('2031/01/b.txt')
  await hears('2031/01/b.txt')
})

it('finds the whole folder again when it was away', async ({ root, write, hears }) => {
  rmSync(root, { recursive: true })
  await hears('2020/a.txt')
  write('2020/a.txt')
  await hears('2020/a.txt')
  write('2020/b.txt')
  await hears('2020/b.txt')
})

it('tells of a folder that goes away by its own path', async ({ root, told, hears }) => {
  renameSync(join(root, '2021'), join(root, '2031'))
  renameSync(root, `${root}-away`)
  await hears('2020/a.txt')
  assert.equal(
    told.filter((path) => /(content|2021)\/\1$/.test(path)),
    [],
  )
  renameSync(`${root}-away`, root)
  await hears('2020/a.txt')
})

it('waits for a folder that is away without watching all that lies beside it', async (place) => {
  const { root, folders, write, hears } = place
  const own = join(dirname(root), 'templates')
  mkdirSync(own)
  folders.add(own)
  writeFileSync(join(own, 'home.ts'), 'text')
  await hears('../templates/home.ts')
  rmSync(own, { recursive: true })
  write('2020/b.txt')
  await hears('2020/b.txt')
  // Another takes the place of the content folder: all are watched anew, and told when they are.
  place.told = []
  renameSync(root, `${root}-old`)
  write('2020/a.txt')
  await hears('../templates')
  for (let round = 0; round < 3; round++) {
    const told: string[] = []
    place.told = told
    writeFileSync(join(dirname(root), 'watch.log'), 'text')
    write('2020/last.txt')
    await hears('2020/last.txt')
    assert.not.ok(told.includes(join(dirname(root), 'watch.log')))
  }
  mkdirSync(own)
  writeFileSync(join(own, 'home.ts'), 'text')
  await hears('../templates/home.ts')
  writeFileSync(join(own, 'year.ts'), 'text')
  await hears('../templates/year.ts')
})

it('is silent about what is passed over', async ({ write, hears, told, root }) => {
  for (const path of ['.git/x', '.a.txt.swp', 'node_modules/y/z', 'made/x.html']) write(path)
  write('2020/last.txt')
  await hears('2020/last.txt')
  assert.equal([...new Set(told)], [join(root, '2020/last.txt')])
})

it.run()
