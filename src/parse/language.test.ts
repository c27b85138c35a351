import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../kit/slug.ts'
import { languageOf } from './language.ts'

const it = suite('language')

const texts: Record<string, string> = {
  vi: 'Sáng nay, nhiều hộ dân trong xã đã xuống đồng từ sớm để kịp hái những quả chín đầu vụ và đưa về sân phơi.',
  en: 'The council said that the path would be open to all by the end of the year, but work has not yet begun.',
  fr: 'Le conseil a décidé que la route serait fermée pour deux jours, mais les habitants ne sont pas d’accord avec lui.',
  es: 'La alcaldesa dijo que el puente no se abrirá hasta el mes que viene, pero los vecinos ya no quieren esperar más.',
  pt: 'O prefeito disse que a ponte não será aberta até o mês que vem, mas os moradores já não querem esperar.',
  de: 'Der Rat hat beschlossen, dass die Straße bis zum Ende des Jahres nicht mehr für den Verkehr geöffnet wird.',
  it: 'Il sindaco ha detto che il ponte non sarà aperto fino al mese prossimo, ma gli abitanti non sono d’accordo.',
  id: 'Warga desa itu mengatakan bahwa jembatan tersebut tidak akan dibuka untuk umum dan mereka harus menunggu dari pagi.',
  nl: 'De gemeente heeft besloten dat de weg niet meer voor het einde van het jaar wordt geopend, maar er zijn plannen.',
  sv: 'Kommunen har beslutat att vägen inte ska öppnas för trafik under året, men det finns planer på en ny bro som är klar.',
  da: 'Kommunen har besluttet, at vejen ikke bliver åbnet for trafik i år, men der er planer om en ny bro, og den er dyr.',
  pl: 'Rada zdecydowała, że droga nie będzie otwarta do końca roku, ale mieszkańcy mówią, że już nie chcą czekać.',
  cs: 'Rada rozhodla, že silnice nebude do konce roku otevřena, ale obyvatelé říkají, že už se jim nechce čekat, a tak to je.',
  fi: 'Kunta on päättänyt, että tie ei ole auki ennen vuoden loppua, mutta asukkaat ovat jo odottaneet ja se on liikaa.',
  tr: 'Belediye bu yolun yıl sonuna kadar trafiğe açılmayacağını söyledi ve bunun için çok çalışma olduğunu ancak daha var dedi.',
  hu: 'A tanács úgy döntött, hogy az út nem nyílik meg az év végéig, de a lakók már nem akarnak várni, és ez az, ami van.',
  ro: 'Primăria a decis că drumul nu va fi deschis până la sfârșitul anului, dar locuitorii spun că este prea mult și nu mai au timp.',
  ru: 'Совет решил, что дорога не будет открыта до конца года, но жители уже не хотят ждать.',
  uk: 'Рада вирішила, що дорогу не відкриють до кінця року, але мешканці вже не хочуть чекати.',
  zh: '市议会决定今年年底前不开放这条道路，但居民们不愿意再等。',
  ja: '市議会は年内にこの道路を開通させないことを決めたが、住民はもう待てないという。',
  ko: '시의회는 올해 말까지 도로를 개통하지 않기로 했지만 주민들은 더 기다리지 않겠다고 했다.',
  th: 'ชาวบ้านช่วยกันซ่อมสะพานไม้ข้ามคลองเมื่อวานนี้',
  el: 'Το συμβούλιο αποφάσισε ότι ο δρόμος δεν θα ανοίξει μέχρι το τέλος του έτους.',
  ar: 'قرر المجلس أن الطريق لن يفتح قبل نهاية العام',
}
for (const [lang, text] of Object.entries(texts)) {
  it(`tells ${lang}`, () => assert.is(languageOf(text, 'und'), lang))
}

it('tells Vietnamese that was typed without marks', () => {
  assert.is(languageOf(fold(texts['vi']!), 'en'), 'vi')
})

it('keeps the region of the language it expected', () => {
  assert.is(languageOf(texts['en']!, 'en-GB'), 'en-GB')
  assert.is(languageOf(texts['pt']!, 'pt-BR'), 'pt-BR')
})

for (const text of [
  '',
  '17:40, 22/01/2021',
  'Nguyen',
  '🎉🎉🎉',
  'Lorem ipsum dolor sit amet consetetur sadipscing',
]) {
  it(`falls back for "${text}"`, () => assert.is(languageOf(text, 'xx'), 'xx'))
}

it.run()
