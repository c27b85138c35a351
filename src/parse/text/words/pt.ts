import type { Words } from './words.ts'

/** Portuguese. */
export const pt: Words = {
  menu: `início, página inicial, notícias, desporto, esportes, política, economia, cultura, mundo, sociedade, opinião, tecnologia, vídeos, contacto, contato, contactos,
    quem somos, sobre nós, mapa do site, termos de uso, política de privacidade, pular para o conteúdo, ir para o conteúdo, pesquisar, buscar, arquivo, saúde, ciência, brasil, portugal, local, menu, assinaturas, edições, ficha técnica, expediente, topo`,
  comments: `comentários, comentário, deixe um comentário, deixar comentário, comentar, sem comentários, adicionar comentário, deixe seu comentário, ver comentários, nenhum comentário, o seu endereço de email não será publicado, responder, envie seu comentário`,
  related: `leia também, veja também, notícias relacionadas, artigos relacionados, relacionadas, relacionados, mais lidas, mais lidos, últimas notícias, últimas, mais notícias, leia mais, saiba mais, também pode gostar, pode gostar, recomendado, recomendados, destaques, em destaque, posts relacionados, posts recentes, ler também, a não perder, tópicos relacionados, conteúdo relacionado, mais populares, outras notícias`,
  more: `ler mais, ver mais, continuar lendo, continuar a ler, saber mais, continue lendo, ver tudo, ver todas, clique aqui`,
  share: `partilhar, compartilhar, compartilhe, siga nos, curtir, gosto, enviar, enviar por email, partilhar no facebook, compartilhe no facebook, seguir, tweetar, copiar link, partilhe, siga, redes sociais`,
  counter: `visualizações, leituras, min de leitura, minutos de leitura, tempo de leitura, votos, partilhas, visitas`,
  tags: `etiquetas, palavras chave, marcadores, tópicos, temas, assuntos, tags, categorias`,
  account: `entrar, iniciar sessão, registar, cadastre se, assine, assinar, minha conta, senha, palavra passe, login, exclusivo para assinantes, conteúdo exclusivo, criar conta, sair`,
  newsletter: `newsletter, receba a newsletter, subscreva a newsletter, receba as notícias, inscreva se, boletim, seu email, receba nossas notícias`,
  advert: `publicidade, anúncio, patrocinado, continua após a publicidade, continua depois da publicidade, conteúdo patrocinado, pub`,
  copyright: `todos os direitos reservados, direitos reservados, este site utiliza cookies, utilizamos cookies, aceitar, aceito`,
  tools: `imprimir, ouvir artigo, ouvir, fechar, sugerir correcção, sugerir correção, aumentar letra, tamanho do texto, descarregar, voltar, guardar`,
  source: `fonte, fontes, com informações de, com lusa, via`,
  credit: `foto, fotos, fotografia, imagem, crédito, divulgação, reprodução, arquivo, ilustração, legenda`,
  prose: `o, a, os, as, de, do, da, dos, das, e, em, que, um, uma, no, na, nos, nas, por, com, para, se, é, ao, como, mais, foi, não, ser, está, este, esta, mas, entre, são, tem, sua, seu, já, também, ou, pela, pelo`,
}
