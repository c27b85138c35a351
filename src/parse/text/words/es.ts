import type { Words } from './words.ts'

/** Spanish. */
export const es: Words = {
  menu: `inicio, portada, noticias, deportes, política, economía, sociedad, cultura, internacional, nacional, local, sucesos, opinión, tecnología, vídeos,
    videos, contacto, quiénes somos, aviso legal, política de privacidad, política de cookies, mapa web, saltar al contenido, ir al contenido,
    buscar, menú, hemeroteca, clasificados, edición impresa, archivo, mundo, españa, salud, ciencia, viajes, gente, motor, servicios,
    publicidad, términos y condiciones, secciones, volver arriba, regiones, ocio, últimas noticias`,
  comments: `comentarios, comentario, deja un comentario, dejar un comentario, sin comentarios, comentar, deja tu comentario, escribe un comentario,
    ver comentarios, no hay comentarios, añadir comentario, publicar comentario, tu dirección de correo electrónico no será publicada, responder,
    deja una respuesta, inicia sesión para comentar`,
  related: `más información, te puede interesar, también te puede interesar, noticias relacionadas, artículos relacionados, relacionadas, relacionados, lo más leído, lo más visto,
    lo último, últimas noticias, más noticias, lea también, lee también, también en, ver también, recomendado, recomendados, destacados, destacadas,
    noticias destacadas, entradas recientes, entradas relacionadas, además, le puede interesar, contenido patrocinado, en portada, más leídas, más vistas,
    artículo anterior, artículo siguiente, siguiente, anterior, temas del día, contenido relacionado, puede interesarte`,
  more: `leer más, ver más, seguir leyendo, más info, saber más, lea más, continuar leyendo, ver todo, ver todas, ir a la noticia`,
  share: `compartir, comparte, compartir en facebook, compartir en twitter, síguenos, síguenos en, síganos, enviar, enviar por correo, me gusta, tuitear, seguir, copiar enlace,
    comparte esta noticia, compartir en whatsapp, síguenos en google noticias, redes sociales`,
  counter: `vistas, visitas, lecturas, min de lectura, minutos de lectura, tiempo de lectura, votos, valoración, compartidos, leído veces`,
  tags: `etiquetas, archivado en, temas, etiquetado como, palabras clave, en este artículo, categorías, categoría`,
  account: `suscríbete, suscribirse, iniciar sesión, inicia sesión, regístrate, registro, registrarse, mi cuenta, contraseña, acceder, hazte socio, suscripción, exclusivo para suscriptores, cerrar sesión, usuario`,
  newsletter: `boletín, boletines, newsletter, suscríbete a nuestro boletín, recibe las noticias, correo electrónico, suscríbete al boletín, tu email`,
  advert: `publicidad, anuncio, anuncios, patrocinado, contenido patrocinado, continúa después de la publicidad`,
  copyright: `todos los derechos reservados, derechos reservados, prohibida la reproducción, este sitio utiliza cookies, esta web utiliza cookies, aceptar, rechazar, utilizamos cookies`,
  tools: `imprimir, escuchar, ampliar, cerrar, tamaño del texto, reportar un error, descargar, corregir, escucha la noticia, volver, abrir`,
  source: `fuente, fuentes, con información de, vía, agencias`,
  credit: `foto, fotos, fotografía, imagen, imágenes, crédito, cedida, archivo, foto de archivo, ilustración, captura, efe`,
  prose: `el, la, los, las, de, del, y, en, que, un, una, por, con, para, se, es, al, lo, como, más, su, sus, fue, ha, no, este, esta, pero, entre, sobre, han, son, desde, ya, ser, o, también, muy`,
}
