import type { DateWords } from '../words.ts'

/** Lithuanian. */
export const lt: DateWords = {
  months:
    'sausis|sausio vasaris|vasario kovas|kovo balandis|balandžio gegužė|gegužės birželis|birželio liepa|liepos rugpjūtis|rugpjūčio rugsėjis|rugsėjo spalis|spalio lapkritis|lapkričio gruodis|gruodžio',
  weekdays: 'sekmadienis pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis',
  published: ['paskelbta', 'publikuota'],
  updated: ['atnaujinta'],
  morning: [],
  afternoon: [],
  at: [],
}
