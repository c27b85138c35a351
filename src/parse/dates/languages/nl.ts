import type { DateWords } from '../words.ts'

/** Dutch. */
export const nl: DateWords = {
  months:
    'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec',
  weekdays: 'zondag|zo maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za',
  published: ['gepubliceerd', 'geplaatst', 'aangemaakt', 'verschenen'],
  updated: [
    'bijgewerkt',
    'gewijzigd',
    'laatst bijgewerkt',
    'laatste update',
    'aangepast',
    'laatste wijziging',
  ],
  morning: [],
  afternoon: [],
  at: ['om', 'op'],
}
