import type { Plugin } from 'dateline'

export default {
  name: 'strict',
  api: 1,
  article: ({ title }) => (title.includes('hỏng') ? null : undefined),
} satisfies Plugin
