/**
 * Loads the client when a reader comes to the search box of a page that is not the search page. The form says where the client is:
 * `data-search-box`, relative to the page.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-box]')) {
  const load = () => import(new URL(form.dataset['searchBox'] ?? '', document.baseURI).href)
  if (form.contains(document.activeElement)) void load()
  else form.addEventListener('focusin', load, { once: true })
}
