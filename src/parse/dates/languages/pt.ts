import type { DateWords } from '../words.ts'

/** Portuguese. */
export const pt: DateWords = {
  months:
    'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  weekdays:
    'domingo|dom segunda-feira|segunda|seg terça-feira|terça|ter quarta-feira|quarta|qua quinta-feira|quinta|qui sexta-feira|sexta|sex sábado|sáb',
  published: ['publicado', 'publicada', 'postado', 'publicação', 'criado'],
  updated: ['atualizado', 'atualizada', 'actualizado', 'atualização', 'modificado', 'última atualização'],
  morning: [],
  afternoon: [],
  at: ['às', 'as', 'em', 'a'],
}
