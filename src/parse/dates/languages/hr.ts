import type { DateWords } from '../words.ts'

/** Croatian, Bosnian and Serbian in Latin letters. */
export const hr: DateWords = {
  months:
    'siječanj|siječnja|sij|januar|januara|jan veljača|veljače|velj|februar|februara|feb ožujak|ožujka|ožu|mart|marta|mar travanj|travnja|tra|april|aprila|apr svibanj|svibnja|svi|maj|maja lipanj|lipnja|lip|juni|jun|juna srpanj|srpnja|srp|juli|jul|jula kolovoz|kolovoza|kol|august|avgust|augusta|avgusta|aug|avg rujan|rujna|ruj|septembar|septembra|sep|sept listopad|listopada|lis|oktobar|oktobra|okt studeni|studenoga|stu|novembar|novembra|nov prosinac|prosinca|pro|decembar|decembra|dec',
  weekdays:
    'nedjelja|nedelja|ned ponedjeljak|ponedeljak|pon utorak|uto srijeda|sreda|sri|sre četvrtak|čet petak|pet subota|sub',
  published: ['objavljeno', 'objavljen', 'postavljeno'],
  updated: ['ažurirano', 'izmijenjeno', 'izmenjeno', 'zadnja izmjena'],
  morning: [],
  afternoon: [],
  at: ['u', 'u sati'],
}
