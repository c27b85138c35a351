import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { checkLayers } from './check-layers.ts'

const it = suite('check-layers')

const cases: { name: string; files: Record<string, string>; want: string[] }[] = [
  {
    name: 'is silent where rooms import only lower ones, and their own files',
    files: {
      'src/kit/slug.ts': "import { createHash } from 'node:crypto'\n",
      'src/model/article.ts': "import { slugOf } from '../kit/slug.ts'\n",
      'src/parse/plain/head.ts':
        "import type { Article } from '../../model/article.ts'\nimport '../fields.ts'\n",
      'src/cli/main.ts': "import { build } from '../build/build.ts'\nconsole.log(1)\nprocess.exitCode = 1\n",
    },
    want: [],
  },
  {
    name: 'names an import upward, also of a type and also from a nested folder',
    files: {
      'src/parse/plain/head.ts': "\nimport type { Report } from '../../build/report.ts'\n",
      'src/kit/digest.ts': "export * from '../model/article.ts'\n",
    },
    want: [
      'src/kit/digest.ts:1 kit imports upward from model (src/model/article.ts).',
      'src/parse/plain/head.ts:2 parse imports upward from build (src/build/report.ts).',
    ],
  },
  {
    name: 'names an import sideways, also of a module that is loaded later or handed to a thread',
    files: {
      'src/render/list.ts': "const plan = await import('../plan/plan.ts')\n",
      'src/read/read.ts': "const url = new URL('../parse/parse.ts', import.meta.url)\n",
    },
    want: [
      'src/read/read.ts:1 read imports sideways from parse (src/parse/parse.ts).',
      'src/render/list.ts:1 render imports sideways from plan (src/plan/plan.ts).',
    ],
  },
  {
    name: 'lets a room name the file of the public names, but not import it',
    files: {
      'src/render/compile.ts': "const api = new URL('../index.ts', import.meta.url)\n",
      'src/render/list.ts': "import '../index.ts'\n",
    },
    want: ['src/render/list.ts:1 render imports upward from index.ts (src/index.ts).'],
  },
  {
    name: 'lets tests, what tests share, and the public names import anything',
    files: {
      'src/kit/slug.test.ts': "import '../cli/main.ts'\nconst it = suite('slug')\nit.run()\n",
      'src/testing/site.ts': "import { build } from '../build/build.ts'\n",
      'src/index.ts': "export { build } from './build/build.ts'\n",
    },
    want: [],
  },
  {
    name: 'finds a suite that never runs, and a test file without one',
    files: {
      'src/kit/slug.test.ts': "\nconst it = suite('slug')\nit('works', () => {})\n",
      'scripts/other.test.ts': 'assert.ok(true)\n',
    },
    want: [
      'src/kit/slug.test.ts:2 The suite never runs: end it with it.run().',
      'scripts/other.test.ts:1 The file holds no suite (const it = suite(…)).',
    ],
  },
  {
    name: 'finds a room that prints or ends the process',
    files: {
      'src/build/build.ts': '// console.log is for the command line\nconsole.error(1)\nprocess.exit(1)\n',
      'src/write/apply.ts': "process.stdout.write('')\n",
    },
    want: [
      'src/build/build.ts:2 Only src/cli prints.',
      'src/build/build.ts:3 Only src/cli ends the process or sets its exit code.',
      'src/write/apply.ts:1 Only src/cli prints.',
    ],
  },
  {
    name: 'asks for a level where a room is new',
    files: { 'src/misc/things.ts': '\n' },
    want: ['src/misc/things.ts:1 misc is no known room: give it a level in scripts/check-layers.ts.'],
  },
]

for (const { name, files, want } of cases) {
  it(name, () => {
    const root = mkdtempSync(join(tmpdir(), 'dateline-layers-'))
    try {
      for (const folder of ['src', 'scripts']) mkdirSync(join(root, folder))
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, file)), { recursive: true })
        writeFileSync(join(root, file), text)
      }
      assert.equal(
        checkLayers(root).map(({ file, line, reason }) => `${file}:${line} ${reason}`),
        want,
      )
    } finally {
      rmSync(root, { recursive: true })
    }
  })
}

it.run()
