import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { unstoredText } from '../kit/stored.ts'
import { html, raw, rawStored, type Value } from './html.ts'

const it = suite('html')

const cases: [says: string, value: Value, text: string][] = [
  ['escapes text', `<b>"Đỗ" & 'Lan'</b>`, '&lt;b&gt;&quot;Đỗ&quot; &amp; &#39;Lan&#39;&lt;/b&gt;'],
  ['leaves html as it is', html`<b>${'&'}</b>`, '<b>&amp;</b>'],
  ['leaves out null', null, ''],
  ['leaves out undefined', undefined, ''],
  ['leaves out false', false, ''],
  ['writes zero', 0, '0'],
  ['joins lists', ['a', html`<br>`, [1, null]], 'a<br>1'],
  ['lets through what is vouched for', raw('<i>x</i>'), '<i>x</i>'],
  ['takes no look-alike for html', { text: '<script>' } as unknown as Value, null as unknown as string],
]
for (const [says, value, text] of cases) {
  it(says, () => {
    if (text === null) assert.throws(() => html`${value}`)
    else assert.is(html`<p title="${value}">`.text, `<p title="${text}">`)
  })
}

it('carries a stored text through templates, and reads as if it were a string', () => {
  const body = rawStored(unstoredText('<p>Một & hai</p>'))
  const page = html`<main title="${'"'}">
    ${html`<div>${body}</div>`}
    ${null}
    ${'&'}
  </main>`
  assert.is(page.before, '<main title="&quot;">\n<div>')
  assert.is(page.after, '</div>\n&amp;\n</main>')
  assert.is(page.text, '<main title="&quot;">\n<div><p>Một & hai</p></div>\n&amp;\n</main>')
  assert.is(html`${page}${[page]}${page}`.text, page.text.repeat(3))
})

it('leaves out the line of a stored text that is empty', () =>
  assert.is(
    html`<p>
      ${rawStored(unstoredText(''))}
    </p>`.text,
    '<p>\n</p>',
  ))

it('drops the indentation of the template, never that of a value', () =>
  assert.is(
    html`<pre>
      ${'a\n   b'}
    </pre>`.text,
    '<pre>\na\n   b\n</pre>',
  ))

it('leaves out a line that holds nothing but a value which is left out', () =>
  assert.is(
    html`<p>
      ${null}
      ${'a'}
      ${false}
      ${[]}
    </p>`.text,
    '<p>\na\n</p>',
  ))

it.run()
