import type { SearchWords } from '../../i18n/search.ts'
import { type Directory, directoryFile } from '../directory.ts'
import { combobox } from './combobox.ts'
import { filled } from './phrases.ts'
import { overHttp, remembering } from './source.ts'
import { completed, suggester } from './suggest.ts'

/** Offers words below a search box that leads to the search page. `root` leads from the page to the top of the site. */
export function startBox(
  form: HTMLFormElement,
  box: HTMLInputElement,
  root: string,
  phrases: SearchWords,
): void {
  const read = remembering(overHttp(root))
  // asked for before the first key, so that it is there by then
  const directory = read(directoryFile).then(
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Directory,
  )
  directory.catch(() => undefined)
  combobox(
    box,
    filled(phrases.suggestions, {}, document.documentElement.lang || 'en'),
    async (typed) => suggester(read, (await directory).initials)(typed),
    (word) => {
      box.value = `${completed(box.value, word)} `
      form.requestSubmit()
    },
    () => {},
  )
}
