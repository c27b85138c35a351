// Runs in the browser: keeps the page up to date with the builds, and shows problems over it.
const own = document.currentScript
const { number, digest, file } = own.dataset
const scrollKey = 'dateline-scroll'
let seen = Number(number)
/** The page as it was loaded; null where it has changed since. */
let original = ownText().then((text) => (text?.includes(`data-digest="${digest}"`) ? text : null))

restoreScroll()
listen()

function listen() {
  const events = new EventSource(new URL('events', own.src))
  events.addEventListener('hello', (event) => {
    const state = JSON.parse(event.data)
    if (state.number !== seen) reload()
    else show(state.problems)
  })
  events.addEventListener('step', (event) => {
    const step = JSON.parse(event.data)
    seen = step.number
    show(step.problems)
    const moved = step.moved[decodeURIComponent(file)]
    if (moved) location.replace(`/${moved.split('/').map(encodeURIComponent).join('/')}`)
    else apply(step.changed)
  })
  events.addEventListener('error', () => {
    // The browser reconnects by itself unless the server refuses: then it is another server, with another token.
    if (events.readyState === EventSource.CLOSED) awaitServer()
  })
}

async function awaitServer() {
  for (;;) {
    await new Promise((done) => setTimeout(done, 1000))
    const answer = await fetch(location.href, { method: 'HEAD' }).catch(() => null)
    if (answer) return reload()
  }
}

function apply(changed) {
  const here = decodeURIComponent(location.pathname).slice(1)
  const own = [decodeURIComponent(file), here, `${here}index.html`]
  if (changed === null || changed.some((name) => own.includes(name))) refresh(changed ?? [])
  else if (changed.some((name) => /\.m?js$/.test(name))) reload()
  else if (changed.some((name) => name.endsWith('.css'))) swapStyles([...sheetsOf(document)], changed)
}

/** Called when the page changed. If only its style sheets did, they are exchanged without a reload. */
async function refresh(changed) {
  const [before, after] = [await original, await ownText()]
  if (before === null || after === null || withoutStyles(before) !== withoutStyles(after)) return reload()
  original = Promise.resolve(after)
  swapStyles([...sheetsOf(new DOMParser().parseFromString(after, 'text/html'))], changed)
}

async function ownText() {
  const answer = await fetch(location.href).catch(() => null)
  return answer === null ? null : answer.text()
}

function withoutStyles(page) {
  return page
    .replace(/<link\b[^>]*\brel="?stylesheet"?[^>]*>/g, '')
    .replace(/<script src="\/\.dateline\/[^>]*><\/script>/, '')
}

function sheetsOf(page) {
  return page.querySelectorAll('link[rel~="stylesheet"]')
}

/** Loads new or changed sheets beside the old ones, and removes the old ones when the new ones apply. */
function swapStyles(wanted, changed) {
  const present = [...sheetsOf(document)]
  if (present.length !== wanted.length) return reload()
  wanted.forEach((sheet, i) => {
    const old = present[i]
    const address = new URL(sheet.getAttribute('href'), location.href)
    const isChanged = changed.includes(decodeURIComponent(address.pathname).slice(1))
    if (old.href === address.href && !isChanged) return
    if (isChanged) address.searchParams.set('dateline', seen)
    const fresh = old.cloneNode()
    fresh.href = address
    fresh.addEventListener('load', () => old.remove())
    fresh.addEventListener('error', reload)
    old.after(fresh)
  })
}

function reload() {
  sessionStorage.setItem(scrollKey, JSON.stringify([location.pathname, scrollX, scrollY]))
  location.reload()
}

function restoreScroll() {
  const [path, x, y] = JSON.parse(sessionStorage.getItem(scrollKey) ?? '[]')
  sessionStorage.removeItem(scrollKey)
  if (path === location.pathname) addEventListener('load', () => scrollTo(x, y), { once: true })
}

/** Shows the overlay: one block for each problem, made of text nodes only. Escape hides it until the next build. */
function show(problems) {
  document.querySelector('dateline-problems')?.remove()
  if (problems.length === 0) return
  const host = document.createElement('dateline-problems')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(overlayStyle)
  root.adoptedStyleSheets = [sheet]
  const panel = element('section', '')
  panel.setAttribute('role', 'alertdialog')
  panel.setAttribute('aria-label', 'Dateline: problems of the last build')
  const close = element('button', 'Close (Esc)')
  close.addEventListener('click', () => host.remove())
  panel.append(close, ...problems.map(block))
  root.append(panel)
  document.body.append(host)
}

function block(problem) {
  const article = element('article', '', problem.level)
  article.append(element('h2', problem.reason), element('p', problem.place, 'place'))
  if (problem.frame.length > 0) {
    const frame = element('pre', '')
    for (const { line, text, here } of problem.frame) {
      frame.append(
        element('span', `${String(line).padStart(5)} ${here ? '>' : '|'} ${text}\n`, here ? 'here' : ''),
      )
    }
    article.append(frame)
  }
  article.append(element('p', problem.hint), element('p', problem.rule, 'rule'))
  return article
}

function element(name, text, className = '') {
  const node = document.createElement(name)
  node.textContent = text
  node.className = className
  return node
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelector('dateline-problems')?.remove()
})

const overlayStyle = `
:host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(20 18 16 / .6); }
section { max-width: 60rem; margin: 6vh auto; padding: 1rem 1.5rem 1.5rem; background: #1d1b19; color: #eee9e2;
  font: 16px/1.5 system-ui, sans-serif; border-top: 4px solid #e5484d; border-radius: 6px; }
button { float: right; font: inherit; font-size: 14px; color: inherit; background: none; border: 1px solid #6b655e; border-radius: 4px; }
article + article { margin-top: 1.5rem; border-top: 1px solid #4a4540; }
h2 { font-size: 1.15rem; margin: .75rem 0 .25rem; color: #ff8a8d; overflow-wrap: anywhere; }
.warning h2 { color: #ffc857; }
p { margin: .25rem 0; }
.place { font-family: ui-monospace, monospace; font-size: 14px; }
.rule { color: #a39c93; font-size: 14px; }
pre { overflow: auto; padding: .5rem 0; background: #121110; font: 14px/1.5 ui-monospace, monospace; }
pre span { display: block; padding: 0 .75rem; white-space: pre; }
.here { background: #5a2326; }
`
