// pure
import { wordsOf } from './words.ts';

/**
 * What pages put round their stories, by its words. The second signal: structure comes first (few letters, links, no end
 * of a sentence), and only what that leaves undecided is looked up here.
 */

/** Labels that are no part of a story wherever they stand, in lower case without punctuation. */
const LABELS: ReadonlySet<string> = new Set(
  `advertisement; advertisements; advertising; advert; ad; sponsored; sponsored content; continue reading below; continue reading;
  advertisement continue reading below; advertisement continues below; article continues below; article continues below this ad; breaking news; story continues below;
  story continues below advertisement; skip advertisement; article continues after advertisement; read more; read also;
  read next; more; see more; show more; learn more; share; share this; share this article; share this story;
  share on facebook; share on twitter; tweet; email; print; save; comment; comments; leave a comment; view comments;
  like this; related; related articles; related stories; related news; sign in; sign up; subscribe; log in; register; close;
  back to top; toggle caption; hide caption; caption; click to unmute; listen; table of contents; jump to details;
  anzeige; werbung; weiterlesen; teilen; artikel teilen; mehr zum thema; lesen sie auch; drucken; kommentare; nach oben;
  publicité; la suite après la publicité; lire aussi; à lire aussi; partager; imprimer; commentaires; haut de page;
  publicidad; lee también; leer más; te puede interesar; compartir; imprimir; comentarios;
  pubblicità; leggi anche; leggi di più; condividi; stampa; commenti;
  publicidade; continua após a publicidade; leia também; leia mais; compartilhar; compartilhe; partilhar; comentários;
  advertentie; lees ook; lees meer; lees verder; delen; reacties;
  реклама; читайте также; читать далее; поделиться; комментарии; подписаться;
  reklama; czytaj także; czytaj też; czytaj więcej; udostępnij; komentarze;
  広告; 関連記事; 続きを読む; シェアする; コメント; 分享; 广告; 廣告; 相关阅读; 相關閱讀; 相关新闻; 阅读更多; 延伸閱讀; 评论; 分享到;
  광고; 관련기사; 관련 기사; 더 보기; 공유하기; 댓글; إعلان; اقرأ أيضا; اقرأ أيضًا; شارك; التعليقات;
  विज्ञापन; यह भी पढ़ें; ये भी पढ़ें; शेयर करें; โฆษณา; อ่านเพิ่มเติม; ข่าวที่เกี่ยวข้อง; แชร์`
    .split(';')
    .map((label) => wordsOf(label).join(' ')),
);

/** How headings begin, or what they are, that lead away from the story. Word by word, in lower case. */
const LEADS_AWAY = new RegExp(
  `^(?:${[
    'related(?: .*)?',
    'recommended(?: .*)?',
    '(?:our |the )?editors?(?: s)? (?:picks?|choice|recommendations)',
    '(?:read|see|check out|discover|explore) (?:more|next|also)(?: .*)?',
    'more (?:from|on|in|about|great|news|stories|articles|posts|must reads|like this|to explore|to read)(?: .*)?',
    '(?:you )?(?:may|might|ll|will) (?:also )?(?:like|enjoy|love|be interested in)(?: .*)?',
    'you (?:may|might|ll|will) (?:also )?(?:like|enjoy|love|be interested in)(?: .*)?',
    'most (?:read|popular|viewed|recent|shared)(?: .*)?',
    '(?:latest|recent|popular|trending|top|other|similar|featured|previous|next) (?:news|stories|articles?|posts?|videos|comments|now|in .*|from .*)',
    'trending(?: .*)?|popular|popular this week|what to read next|keep reading|up next|read next|don t miss(?: .*)?',
    'about (?:the |this )?(?:author|authors|contributor|writer|company)s?|(?:the |meet the )authors?|author bio|written by .*|reviewed by .*',
    'share(?: (?:this|on|your|the) .*)?|follow (?:us|me)(?: .*)?|join (?:the|our) .*(?:conversation|newsletter|community|discussion)',
    '(?:sign up|subscribe|get (?:the|our) .*newsletter|newsletters?)(?: .*)?|want more .*|stay (?:in touch|connected|informed|up to date)(?: .*)?',
    '(?:leave|post|add|write) (?:a |your )?(?:comment|reply|review)(?: .*)?|\\d* ?comments?(?: on .*)?|\\d+ (?:responses|replies|thoughts)(?: .*)?|join the (?:conversation|discussion)|discussion|reader comments',
    'tags?|topics?|categor(?:y|ies)|filed under(?: .*)?|explore more(?: .*)?|sponsored(?: .*)?|advertisement|from our partners|around the web|promoted(?: .*)?|sources? and credits',
    'contact us|get in touch|our (?:related )?services|have a tip(?: .*)?|something to consider',
    '(?:das )?könnte (?:sie|dich) auch interessieren|mehr (?:zum thema|aus|von|artikel)(?: .*)?|ähnliche (?:artikel|beiträge)|lesen sie (?:auch|mehr)(?: .*)?|weitere (?:artikel|meldungen|nachrichten|themen)(?: .*)?|auch interessant|meistgelesen|über den autor|über die autorin|verwandte (?:artikel|themen)|kommentare(?: .*)?|newsletter(?: .*)?|schlagwörter|teilen',
    '(?:à )?lire aussi(?: .*)?|sur le même (?:sujet|thème)|articles (?:similaires|liés|recommandés|connexes)|vous aimerez aussi|plus d articles|les plus (?:lus|lues)|à propos de l auteur|commentaires|partager(?: .*)?|voir aussi',
    '(?:te|le) puede(?:n)? interesar|también te puede interesar|noticias relacionadas|artículos relacionados|más (?:noticias|sobre|de|en|información)(?: .*)?|lo más (?:leído|visto)|sobre (?:el|la) autora?|comentarios|etiquetas|lea también(?: .*)?|lee también(?: .*)?',
    'articoli correlati|leggi anche(?: .*)?|potrebbe(?:ro)? (?:anche )?interessarti(?: .*)?|i più letti|ultime notizie|l autore|commenti|condividi(?: .*)?',
    '(?:leia|veja) (?:também|mais)(?: .*)?|(?:notícias|artigos|posts|matérias) relacionad[ao]s|mais (?:lidas|notícias|sobre)(?: .*)?|sobre o autor|comentários|compartilhe(?: .*)?|você pode gostar(?: .*)?',
    'lees (?:ook|meer|verder)(?: .*)?|gerelateerde? (?:artikelen|berichten)|meer (?:over|van|nieuws)(?: .*)?|meest gelezen|over de auteur|reacties',
    'читайте также(?: .*)?|похожие (?:статьи|материалы|записи)|другие (?:новости|материалы)(?: .*)?|по теме|самое (?:читаемое|популярное)|самые популярные(?: .*)?|материалы по теме|об авторе|комментарии|отзывы|добавить (?:отзыв|комментарий)|поделиться(?: .*)?|новости по теме',
    'czytaj (?:także|też|również|więcej)(?: .*)?|zobacz (?:także|też|również)(?: .*)?|powiązane(?: .*)?|podobne(?: .*)?|najczęściej czytane|o autorze|komentarze|polecane(?: .*)?',
    '関連(?:記事|ニュース|リンク|キーワード).*|おすすめ.*|あわせて読みたい.*|人気(?:記事|の記事)?.*|この記事を書いた人|コメント.*|最新記事|シェア.*',
    '相关(?:阅读|新闻|文章|链接|推荐|报道|主题).*|相關(?:閱讀|新聞|文章|報導).*|延伸(?:阅读|閱讀).*|推荐阅读.*|猜你喜欢|热门.*|最新(?:文章|新闻|评论).*|评论.*|网友评论.*|上一篇.*|下一篇.*|更多.*|责任编辑.*|编辑推荐',
    '관련 ?(?:기사|뉴스).*|추천.*|많이 본.*|댓글.*|인기 ?기사.*|이 기사를.*',
    'اقرأ (?:أيضا|أيضًا|المزيد).*|مواضيع (?:ذات صلة|متعلقة).*|الأكثر قراءة|أخبار ذات صلة|تعليقات.*|شارك.*',
    '(?:यह|ये) भी पढ़ें.*|संबंधित.*|और पढ़ें.*|टिप्पणियां|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|อ่านเพิ่มเติม.*|แสดงความคิดเห็น',
  ].join('|')})$`,
  'u',
);

/** In a short paragraph at either end: it is about the page, its maker or its reader's subscription, not of the story. */
const ABOUT_PAGE =
  /newsletters?\b|\bsubscrib(?:e|ing)\b|your subscription|sign up|follow (?:us|me|her|him|them|@)|follow .{1,60} on (?:facebook|twitter|instagram|x)\b|appear(?:s|ed) in (?:the )?print|print edition|@\w+ (?:on|auf|en|sur)\b|affiliate|earn (?:a |an )?(?:small )?commission|independently (?:chosen|selected|reviewed)|privacy policy|terms of (?:use|service)|user agreement|editorial (?:policy|guidelines)|got a (?:tip|story)|have a (?:tip|story)|news tip|contact the (?:author|reporter|writer)|can be reached at|e-?mail (?:him|her|them|us|the)|\b[\w.+-]+@[\w-]+\.[\w.]+|was originally published|first appeared|originally appeared|(?:click|tap) here|download (?:the|our) app|join our/i;
/** The same without any doubt: whose text it is, who answers for it. */
const LEGAL =
  /©|\(c\) ?\d{4}|copyright|all rights reserved|may not be (?:published|reproduced)|does not necessarily (?:represent|reflect)|alle rechte vorbehalten|tous droits réservés|todos (?:los|os) (?:derechos|direitos)|tutti i diritti|все права|版权|版權|转载|轉載|无断転載|무단전재|저작권|责任编辑|責任編輯|编辑[:：]|來源[:：]|来源[:：]/i;

/** What whoever signs up for something agrees to. */
const TERMS =
  /^(?:by (?:signing up|subscribing|submitting|registering|clicking|entering|providing|checking)\b[^.]{0,80}\byou (?:\w+ ){0,3}(?:agree|consent|accept|acknowledge)|(?:mit (?:der|ihrer|deiner|dem) (?:anmeldung|registrierung|absenden|abonnement)|durch (?:das|die) (?:anmeld|absend|registrier)\w*)[^.]{0,80}\b(?:stimm|akzeptier|erklär)|en (?:vous inscrivant|vous abonnant|cliquant)[^.]{0,80}\bvous (?:acceptez|consentez)|al (?:suscribir|registrar|enviar|inscribir)\w*[^.]{0,80}\b(?:acepta|consiente)|iscrivendo(?:ti|si|vi)[^.]{0,80}\baccett|ao (?:se )?(?:inscrever|cadastrar|assinar|enviar)[^.]{0,80}\b(?:concorda|aceita))/iu;

/** Whether a text is the small print of a form: without the form it says nothing. */
export const isTerms = (text: string): boolean => TERMS.test(text);

/** Characters that a label may have, signs and all. */
const LONGEST_LABEL = 120;

/** Whether a text as a whole is a label of the page. */
export const isLabel = (text: string): boolean => {
  if (text.length > LONGEST_LABEL) return false;
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 8 && LABELS.has(words.join(' '));
};

/** Whether a heading, or a line that stands for one, leads away from the story. */
export const leadsAway = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 12 && LEADS_AWAY.test(words.join(' '));
};

export const isAboutPage = (text: string): boolean => ABOUT_PAGE.test(text) || LEGAL.test(text);

export const isLegal = (text: string): boolean => LEGAL.test(text);

/** A person's name, or the first part of it, then what they are or do. */
const SAYS_WHO =
  /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]*){0,3},? (?:is|was|has|works|writes|covers|joined|ist|war|schreibt|arbeitet|est|écrit|travaille|es|escribe|trabaja|è|scrive|lavora|é|escreve|trabalha|schrijft|werkt) /u;
/** Whoever writes, and what they do. */
const WRITES =
  /\b(?:writers?|writes|written|writing|editors?|journalists?|reporters?|authors?|contributors?|correspondents?|columnists?|bloggers?|cover(?:s|ing)|redakteur(?:in)?|autor(?:in|a|e)?|schreibt|journaliste|rédact(?:eur|rice)|auteure?|écrit|periodista|redactora?|escribe|giornalista|scrive|jornalista|escreve|redacteur|schrijft)\b/iu;

/** Whether a paragraph says of a person that they write: the portrait of an author, if it is the author's name. */
export const isBiography = (text: string): boolean => SAYS_WHO.test(text) && WRITES.test(text);
