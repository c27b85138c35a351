import type { DateWords } from '../words.ts'

/** Czech. */
export const cs: DateWords = {
  months:
    'leden|ledna|led únor|února|úno březen|března|bře duben|dubna|dub květen|května|kvě červen|června|čvn červenec|července|čvc srpen|srpna|srp září|zář říjen|října|říj listopad|listopadu|lis prosinec|prosince|pro',
  weekdays: 'neděle|ne pondělí|po úterý|út středa|st čtvrtek|čt pátek|pá sobota|so',
  published: ['publikováno', 'zveřejněno', 'vydáno', 'vytvořeno', 'vloženo'],
  updated: ['aktualizováno', 'upraveno', 'změněno', 'aktualizace'],
  morning: [],
  afternoon: [],
  at: ['v', 've'],
}
