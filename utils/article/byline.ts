// pure
import { decodeEntities } from './entities.ts';
import { collapsed, sameWords, wordsOf } from './words.ts';

/** What stands before a name, in the languages in which it does. Needs a space or colon after it, except in Chinese. */
const BY =
  /^[\s([*–—~-]*(?:(?:(?:photos? and )?(?:written|words?|story|text|posted|published|reported|authored|compiled|article|review(?:ed)?)\s+)?by|authors?|byline|von|text:?\s+von|par|écrit par|auteurs?|rédigé par|por|escrito por|autore?s?|autora|di|scritto da|a cura di|door|af|av|skrevet af|skrevet av|text:|autor:?in|od|napsal[aio]?|szerző|írta|yazan|yazar|oleh|penulis|bởi|tác giả|автор(?:ы|и)?|текст|αποστολή|συντάκτης|του|της|بقلم|کاتب|نویسنده|كتب|מאת|โดย|द्वारा|लेखक|লেখক)(?=[\s:：])[\s:：]*/iu;
const BY_CJK =
  /^[\s（(【[]*(?:作者|作\s者|文字?|撰文|撰稿|记者|記者|编辑|編輯|责任编辑|著者|筆者|執筆|글|기자)\s*[:：／/|]\s*/u;

/** "时间：2004年10月21日 作者：郭励弘": a name with its label amid others, as a line of facts has it in Chinese. */
const LABELLED_CJK =
  /(?:作\s?者|撰文|撰稿|记者|記者)\s?[:：]\s?([\p{Script=Han}·]{2,12}(?:\s?\([\w .]{2,40}\))?)/u;

/** The name after such a label, anywhere in a short line; '' when there is none. */
export const labelledName = (text: string): string =>
  LABELLED_CJK.exec(text.slice(0, 200))?.[1]?.trim() ?? '';

/** The words before a name taken away. "Di Wu" is a name: a short word that is none of "by" needs two words after it. */
function withoutBy(text: string): string {
  // Nothing but the word: the name is in the link that follows.
  if (BY.exec(`${text} `)?.[0].trim() === text) return '';
  const rest = text.replace(BY_CJK, '').replace(BY, '');
  const taken = text.slice(0, text.length - rest.length).trim();
  const isDoubtful = /^\p{L}{2,3}$/u.test(taken) && !/^by$/i.test(taken);
  return isDoubtful && !/\S\s+\S/.test(rest) ? text : rest;
}

/** Whether a text begins with such words, or is one of them. */
export const startsWithBy = (text: string): boolean =>
  BY.test(`${text} `) || BY_CJK.test(text) || BY_CJK.test(`${text}:`);

const WEB_ADDRESS = /\(?(?:https?:\/\/|www\.)\S*/gi;
const ADDRESS = /@|\/\//;
const DATE = /(?:^|\s)\d{1,2}:\d\d|(?:19|20)\d\d/;

/** A part of a byline that names no one: the site again, a domain. */
function isHouse(part: string, siteName: string): boolean {
  const words = wordsOf(part).join(' ');
  const site = wordsOf(siteName).join(' ');
  return (
    words === '' ||
    /^(?:the\s+)?[\w-]+\.(?:com|org|net|[a-z]{2})$/i.test(part) ||
    (site.length > 2 && (` ${words} `.includes(` ${site} `) || ` ${site} `.includes(` ${words} `)))
  );
}

/**
 * Name of the author as a reader says it: without "By", addresses, the site's name after a comma, and what follows a
 * line break, a bar or a dash.
 * @returns '' when the text names nobody.
 */
export function cleanByline(text: string, siteName = ''): string {
  const first = withoutBy(decodeEntities(text).replace(WEB_ADDRESS, '').trim()).split(
    /\s*[\n|•·]\s*|\s+[-–—]\s+/u,
    1,
  )[0];
  const [name = '', ...others] = collapsed(first).split(/\s*[,;]\s*/);
  const parts = [name, ...others.filter((part) => !isHouse(part, siteName))];
  const byline = parts
    .filter(Boolean)
    .join(', ')
    .replace(/[\s,;:–—-]+$/, '');
  const isName = name !== '' && /\p{L}/u.test(byline) && !ADDRESS.test(byline) && !DATE.test(byline);
  return isName &&
    byline.length <= 200 &&
    !/^(?:by|author|admin|administrator|null|undefined|unknown)$/i.test(byline)
    ? byline
    : '';
}

/** Whether a short text near the headline may be a name or several: a few words, most of them with a capital. */
export function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > 90 || /[\d!?:@#/"“”{}<>]|\.{3}|…/.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 14) return false;
  const cased = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    /^(?:the )?['‘’(]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) &&
    cased * 2 <= words.length &&
    !/\sby(?:\s|$)/i.test(text)
  );
}

/** Several names as one byline. */
export const joinNames = (names: readonly string[]): string =>
  names.filter((name, at) => names.findIndex((other) => sameWords(other, name)) === at).join(', ');
