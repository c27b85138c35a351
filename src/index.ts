// What templates and plugins may import from 'dateline'.
export type { Article, Evidence, Summary } from './model/article.ts'
export type { Site } from './model/config.ts'
export type { PluginFields, PluginReading, PluginSource } from './model/plugin.ts'
export type { Html, Value } from './render/html.ts'
export type { Kit, Partials, Template, Views } from './render/kit.ts'
export type * from './render/views.ts'

import type { PluginOf } from './model/plugin.ts'
import type { Kit, Views } from './render/kit.ts'

/** A plugin, whose hook for pages sees the view of any page and tells them apart by `kind`. */
export type Plugin = PluginOf<Views[keyof Views], Kit>
