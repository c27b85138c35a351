import type { DateWords } from '../words.ts'

/** French. */
export const fr: DateWords = {
  months:
    'janvier|janv|jan février|févr|fév mars|mar avril|avr mai juin juillet|juil août|aoû septembre|sept|sep octobre|oct novembre|nov décembre|déc',
  weekdays: 'dimanche|dim lundi|lun mardi|mar mercredi|mer jeudi|jeu vendredi|ven samedi|sam',
  published: ['publié', 'publiée', 'mis en ligne', 'posté', 'paru', 'rédigé', 'écrit', 'créé'],
  updated: ['mis à jour', 'mise à jour', 'maj', 'modifié', 'actualisé', 'màj'],
  morning: [],
  afternoon: [],
  at: ['à', 'le', 'a'],
}
