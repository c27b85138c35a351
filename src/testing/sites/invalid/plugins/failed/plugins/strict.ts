import type { Plugin } from 'dateline'

export default {
  name: 'strict',
  api: 1,
  article({ title }) {
    if (title.includes('hỏng')) throw new Error('the headline says that it is broken')
    return undefined
  },
} satisfies Plugin
