import type { DateWords } from '../words.ts'

/** Spanish. */
export const es: DateWords = {
  months:
    'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic',
  weekdays: 'domingo|dom lunes|lun martes|mar miércoles|mié jueves|jue viernes|vie sábado|sáb',
  published: ['publicado', 'publicada', 'publicación', 'fecha de publicación', 'creado', 'escrito'],
  updated: ['actualizado', 'actualizada', 'actualización', 'modificado', 'última actualización'],
  morning: ['am'],
  afternoon: ['pm'],
  at: ['a las', 'el', 'a la', 'las'],
}
