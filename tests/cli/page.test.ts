import { expect, test } from 'vitest';
import { doiIn, readSource } from '../../src/cli/page/read-source.ts';
import { page, serving } from './world.ts';

const at = 'https://paper.example/2016/gate';

/** What is read of a page with a head. */
async function readOf(head: string, address = at) {
  return (await readSource(address, serving({ [address]: page(head) }))).fields;
}

test('data of schema.org tell of an article, wherever they lie in the page’s data', async () => {
  const graph = {
    '@graph': [
      { '@type': 'WebSite', 'name': 'Paper' },
      {
        '@type': ['NewsArticle'],
        'headline': 'The gate &#8217;falls&#8217;',
        'datePublished': '2016-03-27T23:30:00+03:00',
        'author': [
          { '@type': 'Person', 'name': 'Lina Haddad' },
          { familyName: 'Lee', givenName: 'Ann' },
        ],
        'publisher': { '@type': 'Organization', 'name': 'The Paper' },
        'inLanguage': 'ar-SY',
      },
    ],
  };
  expect(
    await readOf(`<title>Other</title><script type="application/ld+json">${JSON.stringify(graph)}</script>`),
  ).toEqual({
    title: 'The gate ’falls’',
    type: 'article-newspaper',
    publisher: 'The Paper',
    authors: [{ literal: 'Lina Haddad' }, { family: 'Lee', given: 'Ann' }],
    issued: '2016-03-27',
    language: 'ar-SY',
    url: at,
  });
});

test('Highwire’s tags tell of an article in a journal', async () => {
  const tags = {
    citation_title: 'On the gate', citation_author: 'Hardy, Sam', citation_journal_title: 'Gates', citation_publication_date: '2016/3/27',
    citation_volume: '90', citation_issue: '2', citation_firstpage: '61', citation_lastpage: '83', citation_doi: 'doi:10.1234/g.5',
    citation_publisher: 'A Press', citation_issn: '0003-598X', citation_language: 'en',
  }; // prettier-ignore
  const head = Object.entries(tags).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  expect(await readOf(head.join(''))).toMatchObject({
    'title': 'On the gate',
    'type': 'article-journal',
    'authors': [{ family: 'Hardy', given: 'Sam' }],
    'container-title': 'Gates',
    'issued': '2016-03-27',
    'volume': '90',
    'issue': '2',
    'page': '61–83',
    'DOI': '10.1234/g.5',
    'publisher': 'A Press',
    'ISSN': '0003-598X',
    'language': 'en',
  });
});

test('Open Graph and Dublin Core tell what others do not', async () => {
  const og =
    '<meta property="og:title" content="A &amp; B"><meta property="og:site_name" content="Paper"><meta property="og:locale" content="en_GB">';
  expect(await readOf(og)).toMatchObject({
    title: 'A & B',
    publisher: 'Paper',
    language: 'en-GB',
    type: 'webpage',
  });
  const dc =
    '<meta name="DC.title" content="A"><meta name="DC.creator" content="Body of Gates"><meta name="DC.date" content="27 March 2016">';
  expect(await readOf(dc)).toMatchObject({
    title: 'A',
    authors: [{ literal: 'Body of Gates' }],
    issued: '2016-03-27',
  });
});

test('the address is the page’s own of the same host, without what tells where its reader came from', async () => {
  const from = `${at}?utm_source=x&page=2#top`;
  expect((await readSource(from, serving({ [from]: page('') }))).fields['url']).toBe(`${at}?page=2`);
  expect((await readOf('<link rel="canonical" href="/gate">'))['url']).toBe('https://paper.example/gate');
  expect((await readOf('<link rel="canonical" href="https://other.example/gate">'))['url']).toBe(at);
});

test('what a field does not take is left out: no such day, a text that is too long, hidden signs', async () => {
  const head = `<meta property="og:title" content="${'x'.repeat(400)}"><title>Short</title><meta property="article:published_time" content="2016-02-30"><meta property="og:site_name" content="\u202Eevil">`;
  const { title, issued, publisher } = await readOf(head);
  expect([title, issued, publisher]).toEqual(['Short', undefined, undefined]);
});

test('data that are no data, scripts and markup in titles do no harm', async () => {
  const head =
    '<script>throw 1</script><script type="application/ld+json">{ not json</script><title>A <b>title</b></title>';
  expect((await readOf(head))['title']).toBe('A title');
});

test.each([
  ['text/html; charset=windows-1256', Buffer.from([0xca, 0xcf, 0xe3, 0xd1]), 'تدمر'],
  ['text/html', Buffer.from('تدمر'), 'تدمر'],
  ['text/html', Buffer.from([0x43, 0x61, 0x66, 0xe9]), 'Café'],
  ['text/html; charset=no-such', Buffer.from('Gate'), 'Gate'],
])('a page is read in its encoding: %s', async (type, title, expected) => {
  const bytes = Buffer.concat([Buffer.from('<html><head><title>'), title, Buffer.from('</title>')]);
  const network = serving({ [at]: () => new Response(bytes, { headers: { 'content-type': type } }) });
  expect((await readSource(at, network)).fields['title']).toBe(expected);
});

test('an encoding may be named by the page itself', async () => {
  const bytes = Buffer.concat([
    Buffer.from('<meta charset="windows-1256"><title>'),
    Buffer.from([0xca, 0xcf, 0xe3, 0xd1]),
  ]);
  const network = serving({ [at]: () => new Response(bytes, { headers: { 'content-type': 'text/html' } }) });
  expect((await readSource(at, network)).fields['title']).toBe('تدمر');
});

const redirectTo = (location: string) => (): Response =>
  new Response(null, { status: 302, headers: { location } });

test.each([
  ['http://127.0.0.1/secret', 'lies in this machine or its network'],
  ['http://[::1]/secret', 'lies in this machine or its network'],
  ['http://localhost:4321/', 'lies in this machine or its network'],
  ['http://169.254.169.254/latest', 'lies in this machine or its network'],
  ['http://inside.example/', 'lies in this machine or its network'],
  ['file:///etc/passwd', 'is no address of the web'],
  [at, 'leads on more than 5 times'],
])('an address that leads on to %s is not followed there', async (location, words) => {
  const { fields, problem } = await readSource(at, serving({ [at]: redirectTo(location) }));
  expect(problem).toContain(words);
  expect(fields).toEqual({ url: at });
});

test('an address of this machine may lead on within it', async () => {
  const network = serving({
    'http://127.0.0.1/a': redirectTo('/b'),
    'http://127.0.0.1/b': page('<title>B</title>'),
  });
  expect((await readSource('http://127.0.0.1/a', network)).fields).toMatchObject({
    title: 'B',
    url: 'http://127.0.0.1/b',
  });
});

test('what is no page, is missing or is no address is told in a sentence, and the address is kept', async () => {
  const pdf = serving({
    [at]: () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }),
  });
  expect(await readSource(at, pdf)).toEqual({
    fields: { url: at },
    problem: expect.stringContaining('is no web page (application/pdf)'),
  });
  expect((await readSource(at, serving({}))).problem).toBe(`The address ${at} answered with 404.`);
  for (const none of ['file:///etc/passwd', 'ftp://x.example/', 'javascript:alert(1)', 'paper'])
    expect((await readSource(none, serving({}))).problem).toContain('is no address of the web');
});

/** A page that never ends. */
function endless(): Response {
  const piece = Buffer.from(`<title>Long</title>${'<p>gate</p>'.repeat(1000)}`);
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(piece) });
  return new Response(body, { headers: { 'content-type': 'text/html' } });
}

test('of a page without end its beginning is read, and one that never answers is given up', async () => {
  expect((await readSource(at, serving({ [at]: endless }))).fields['title']).toBe('Long');
  const silent = { ...serving({}), fetch: () => new Promise<Response>(() => undefined), patience: 1 };
  expect((await readSource(at, silent)).problem).toContain('took longer than');
});

test('a DOI is asked of its registrar, by itself or behind the address of a resolver', async () => {
  const item = {
    'type': 'journal-article', 'title': ['The <i>gate</i>'], 'container-title': 'Gates', 'publisher': 'A Press', 'volume': 90, 'page': '61-83',
    'author': [{ family: 'Hardy', given: 'Sam' }, { name: 'Body of Gates' }], 'issued': { 'date-parts': [[2016, 3]] }, 'ISSN': ['0003-598X'],
  }; // prettier-ignore
  const network = serving({ 'https://doi.org/10.1234/g.5': () => Response.json(item) });
  for (const written of ['10.1234/g.5', 'https://doi.org/10.1234/g.5', 'doi:10.1234/g.5'])
    expect((await readSource(written, network)).fields).toEqual({
      'title': 'The gate',
      'type': 'article-journal',
      'container-title': 'Gates',
      'publisher': 'A Press',
      'volume': '90',
      'page': '61-83',
      'authors': [{ family: 'Hardy', given: 'Sam' }, { literal: 'Body of Gates' }],
      'issued': '2016-03',
      'ISSN': '0003-598X',
      'DOI': '10.1234/g.5',
    });
  expect(await readSource('10.1234/none', network)).toEqual({
    fields: { DOI: '10.1234/none' },
    problem: 'The address https://doi.org/10.1234/none answered with 404.',
  });
  expect(doiIn('https://example.org/10.1234/g.5')).toBeUndefined();
});

test('a title with a letter that could not be read is not taken', async () => {
  expect(await readOf('<title>The gate \uFFFD</title>')).not.toHaveProperty('title');
  expect(
    await readOf('<title>The gate \uFFFD</title><meta property="og:title" content="The gate">'),
  ).toMatchObject({ title: 'The gate' });
});
