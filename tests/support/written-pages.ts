/** Pages that are not one story, written after the pattern of their kind: markup as common software makes it. */

const SENTENCES = [
  'The stove in the hut was cold when we came up, and somebody had left a note about the wood.',
  'I have tried it with the older pump as well, and it takes about twice as long to fill the tank.',
  'If you turn the valve only a quarter, the noise goes away and the water still comes.',
  'My neighbour swears by rain water, although nobody could tell me what difference it makes.',
  'It is worth the trouble in winter, when the pipes are empty and everything can be reached.',
];
/** Some sentences, other ones for each number. */
const words = (number: number, count: number): string =>
  Array.from({ length: count }, (_, index) => SENTENCES[(number + index) % SENTENCES.length]).join(' ');
const repeat = (count: number, make: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('\n');

const page = (
  title: string,
  main: string,
): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body>
<header class="top"><a href="/">Huts and Pipes</a><nav><ul>${repeat(8, (number) => `<li><a href="/s${number}">Section of the site ${number}</a></li>`)}</ul></nav>
<form role="search"><input type="search" aria-label="Search"><button>Search</button></form></header>
${main}
<footer><p>Huts and Pipes since 1998</p><a href="/imprint">Imprint</a></footer></body></html>`;

export const FORUM = page(
  'Cold stove in the upper hut',
  `<div id="content"><h1>Cold stove in the upper hut</h1><div class="thread">${repeat(
    9,
    (
      number,
    ) => `<div class="post" id="p${number}"><div class="post-author"><a href="/u/${number}">walker${number}</a>
      <span class="count">${number * 31} posts</span></div>
      <div class="post-body"><div class="date">May ${number}, 2026, 10:0${number}</div><div class="text">${words(number, 1 + (number % 4))}</div></div>
      <div class="post-tools"><a href="#r${number}">Reply</a> <a href="#q${number}">Quote</a></div></div>`,
  )}</div></div>`,
);

export const QUESTION = page(
  'Why does the pump whistle?',
  `<main><div id="question"><h1>Why does the pump whistle?</h1><div class="votes">14</div>
    <div class="prose"><p>${words(1, 3)}</p><pre><code>valve --quarter --quiet</code></pre><p>${words(2, 2)}</p></div></div>
    <div id="answers"><h2>3 Answers</h2>${repeat(
      3,
      (number) => `<div class="answer" id="a${number}"><div class="votes">${number}</div>
      <div class="prose"><p>${words(number, 4)}</p><p>${words(number + 1, 3)}</p></div>
      <ul class="comments"><li>${words(number, 1)} <a href="/u/1">ada</a></li></ul></div>`,
    )}</div></main>`,
);

export const RECIPE = page(
  'Pipe fitter’s stew',
  `<main><article><h1>Pipe fitter’s stew</h1><p>${words(1, 2)}</p><p>${words(3, 3)}</p>
    <h2>Ingredients</h2><ul>${repeat(8, (number) => `<li>${number} spoons of what the hut has on shelf ${number}</li>`)}</ul>
    <h2>Method</h2><ol>${repeat(6, (number) => `<li>${words(number, 1)}</li>`)}</ol>
    <h2>Notes</h2><p>${words(2, 2)}</p></article>
    <section id="reviews"><h2>Reviews</h2>${repeat(5, (number) => `<div class="review"><b>cook${number}</b><p>${words(number, 1)}</p></div>`)}</section></main>`,
);

export const DOCUMENTATION = page(
  'valve: reference',
  `<div class="layout"><nav class="toc"><ul>${repeat(20, (number) => `<li><a href="#s${number}">Chapter ${number} of the manual</a></li>`)}</ul></nav>
  <main><h1>valve</h1><p>${words(1, 2)}</p>${['Install', 'Configure', 'Run', 'Troubleshoot']
    .map(
      (
        name,
        number,
      ) => `<section id="${name}"><h2>${name}</h2><p>${words(number, 3)}</p><pre><code>valve ${name.toLowerCase()} --all</code></pre>
      <h3>Options</h3><dl><dt>--quiet</dt><dd>${words(number, 1)}</dd><dt>--all</dt><dd>${words(number + 2, 1)}</dd></dl></section>`,
    )
    .join('')}</main></div>`,
);

export const RESULTS = page(
  'whistling pump - search',
  `<div id="results"><h1>Results for “whistling pump”</h1><ol>${repeat(
    12,
    (
      number,
    ) => `<li class="result"><h3><a href="https://r${number}.example/page">Pumps that whistle, and what to do about number ${number}</a></h3>
      <cite>r${number}.example</cite><p>Whistling pumps of ${number} kinds …</p></li>`,
  )}</ol><p class="pages"><a href="/2">2</a> <a href="/3">3</a></p></div>
  <div class="also"><h2>People also look for</h2><ul>${repeat(6, (number) => `<li><a href="/q${number}">how to quiet a valve of type ${number}</a></li>`)}</ul></div>`,
);

export const INBOX = page(
  'Inbox (14)',
  `<div role="main"><h1>Inbox</h1><table><tbody>${repeat(
    14,
    (
      number,
    ) => `<tr class="row"><td><input type="checkbox"></td><td><a href="/m/${number}">Ishbel Grant ${number}</a></td>
      <td><a href="/m/${number}">The wood, the stove and hut number ${number}</a></td><td>May ${number}</td></tr>`,
  )}</tbody></table></div>`,
);

export const MESSAGE = page(
  'The wood and the stove',
  `<div role="main"><h2>The wood and the stove</h2><div class="from">Ishbel Grant, May 3</div>
    <div class="body"><div>Dear all,</div><div><br></div><div>${words(1, 4)}</div><div><br></div><div>${words(3, 4)}</div><div>Ishbel</div></div>
    <div class="toolbar"><button>Reply</button><button>Forward</button></div></div>`,
);

export const START_PAGE = page(
  'Huts and Pipes',
  `<main>${repeat(
    10,
    (
      number,
    ) => `<article class="teaser"><h2><a href="/2026/story-${number}">What we learnt of hut number ${number} this winter</a></h2>
      <p>${words(number, 2)}</p><a href="/2026/story-${number}">Read on</a></article>`,
  )}</main>`,
);
