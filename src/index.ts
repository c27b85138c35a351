// What templates and plugins may import from 'dateline'.
export type { Article, Evidence, Summary } from './model/article.ts'
export type { Site } from './model/config.ts'
export type { Html, Value } from './render/html.ts'
export type { Kit, Partials, Template, Views } from './render/kit.ts'
export type * from './render/views.ts'
