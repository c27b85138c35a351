// What templates and plugins may import from 'dateline'.
export type { Article, Evidence, Summary } from './model/article.ts'
export type { Site } from './model/config.ts'
