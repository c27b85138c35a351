import { element } from './view.ts'

/**
 * Gives a text box a list of suggestions, as the ARIA pattern for an editable combobox asks: arrows choose, Enter takes, Escape closes.
 * `leave` is called for the down arrow where there is nothing to choose from.
 */
export function combobox(
  box: HTMLInputElement,
  label: string,
  suggest: (typed: string) => Promise<string[]>,
  take: (word: string) => void,
  leave: () => void,
): { close(): void } {
  const list = element('ul', { role: 'listbox', id: 'search-suggestions', 'aria-label': label })
  list.hidden = true
  box.after(list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    autocomplete: 'off',
  })) {
    box.setAttribute(name, value)
  }
  let chosen = -1
  let asked = 0

  const choose = (at: number) => {
    chosen = at
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === at))
    const option = list.children[at]
    if (option) box.setAttribute('aria-activedescendant', option.id)
    else box.removeAttribute('aria-activedescendant')
  }
  const show = (words: readonly string[]) => {
    list.replaceChildren(
      ...words.map((word, at) => {
        const option = element(
          'li',
          { role: 'option', id: `search-suggestion-${at}`, 'aria-selected': 'false' },
          word,
        )
        // The box keeps the focus; a word is taken where the finger is lifted, so that one can still slide off it.
        option.addEventListener('pointerdown', (event) => event.preventDefault())
        option.addEventListener('click', () => {
          close()
          take(word)
        })
        return option
      }),
    )
    list.hidden = words.length === 0
    box.setAttribute('aria-expanded', String(words.length > 0))
    choose(-1)
  }
  const close = () => {
    asked++
    show([])
  }

  box.addEventListener('input', async () => {
    const mine = ++asked
    const words = await suggest(box.value).catch(() => [])
    if (mine === asked) show(words)
  })
  box.addEventListener('blur', close)
  box.addEventListener('keydown', (event) => {
    const { length } = list.children
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (length > 0) choose(((chosen + 1 + step + length + 1) % (length + 1)) - 1)
      else if (step > 0) leave()
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      const word = list.children[chosen]?.textContent ?? ''
      close()
      take(word)
    } else if (event.key === 'Escape' && length > 0) {
      event.preventDefault()
      close()
    }
  })
  return { close }
}
