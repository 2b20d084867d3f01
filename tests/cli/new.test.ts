import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { expect, test } from 'vitest';
import { Back, Cancelled, type Ask } from '../../src/cli/new/ask.ts';
import { flagsOf } from '../../src/cli/new/flags.ts';
import { proposeId } from '../../src/cli/new/propose-id.ts';
import { isRequired } from '../../src/parse/form.ts';
import { schemaOf, subjects } from '../../src/cli/new/subject.ts';
import { fieldsOf, schemaAt } from '../../src/parse/schema-walk.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { folder, page, serving } from './world.ts';

const event = [
  'event', '--site', 'citadel-hill', '--title', 'The gate is mended: a first step', '--date', '2016-03',
  '--category', 'restoration', '--summary', 'Masons # mended the gate.', '--source', 'evening-paper',
]; // prettier-ignore

async function messagesOn(dir: string): Promise<string[]> {
  const { messages } = await readAll(dir);
  return messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

test('an event is written from flags alone, passes the check without a warning, and its address is on the list', async () => {
  const { dir, run, text, said } = folder();
  expect(await run(...event)).toBe(0);
  expect(text('events/citadel-hill/gate-mended-first-step.md')).toBe(
    [
      '---',
      "title: 'The gate is mended: a first step'",
      'site: citadel-hill',
      'date: 2016-03',
      'category: restoration',
      "summary: 'Masons # mended the gate.'",
      'sources:',
      '  - evening-paper',
      'added: 2026-11-29',
      '---',
      '',
    ].join('\n'),
  );
  expect(await messagesOn(dir)).toEqual([]);
  expect(text('permalinks.txt').split('\n')).toContain('/events/gate-mended-first-step/');
  expect(said()).toContain('http://localhost:4321/events/gate-mended-first-step/');
  expect(said()).toContain('Prints as: March 2016.');
});

test('the list of a folder that has one gets the addresses of the new entry, and keeps every other line', async () => {
  const { dir, run, text } = folder();
  await run(...event);
  const before = text('permalinks.txt').replace('/actors/red-army/\n', '');
  writeFileSync(join(dir, 'permalinks.txt'), before.replaceAll('\n', '\r\n'));
  expect(await run('actor', '--name', 'The Masons')).toBe(0);
  const after = text('permalinks.txt').split('\r\n');
  expect(after.filter((line) => !before.includes(line))).toEqual(
    ['.json', '.md', '/', '/events.csv', '/events.ics', '/feed.xml'].map((end) => `/actors/masons${end}`),
  );
  expect(after).toEqual(after.toSorted((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)));
});

test('every kind of entry can be written, and the folder stays valid', async () => {
  const { dir, run, text, complained } = folder();
  const calls = [
    ['source', '--title', 'Masons at work', '--type', 'report', '--publisher', 'The Masons', '--author', 'A. Mason', '--issued', '2016'],
    ['site', '--name', 'Low Meadow', '--summary', 'A meadow.', '--location', '34.5, 38.25', '--country', 'Syria', '--place', 'ruins:The ruins'],
    ['monument', '--name', 'The Mill', '--site', 'low-meadow', '--place', 'ruins', '--names', '{ name: الطاحونة, lang: ar }', '--built', '12XX', '--text', 'A mill.'],
    ['actor', '--name', 'The Masons', '--aliases', 'Builders, Inc.', '--aliases', 'Masonry', '--kind', 'media'],
    ['translation', '--of', 'monument/mill', '--lang', 'ar', '--name', 'الطاحونة', '--text', 'طاحونة.'],
    ['event', '--site', 'low-meadow', '--title', 'The mill falls', '--date', '2015', '--category', 'destruction', '--summary', 'It fell.',
      '--source', 'masons-masons-work', '--monument', 'mill:destroyed', '--actor', 'masons:restorer', '--dating-note', 'By the report: 2015.', '--draft'],
  ]; // prettier-ignore
  for (const call of calls) expect([await run(...call), complained()]).toEqual([0, '']);
  expect((await messagesOn(dir)).filter((each) => !each.startsWith('unlisted-'))).toEqual([]);
  expect(text('sites/low-meadow.md')).toContain('location:\n  lat: 34.5\n  lon: 38.25\n');
  expect(text('monuments/mill.ar.md')).toBe('---\nname: الطاحونة\n---\n\nطاحونة.\n');
  expect(text('actors/masons.md')).toContain('  - Builders, Inc.\n  - Masonry\n');
});

test('an entry that exists is not written again, whether its id was given or proposed', async () => {
  const { run, files, complained } = folder();
  await run(...event);
  const before = files();
  expect(await run(...event)).toBe(1);
  expect(
    await run('source', '--id', 'daily-paper', '--title', 'X', '--type', 'book', '--publisher', 'Y'),
  ).toBe(1);
  expect(await run('translation', '--of', 'event/gate-falls', '--lang', 'ar', '--title', 'X')).toBe(1);
  expect(complained().match(/exists already/g)).toHaveLength(3);
  expect(files()).toEqual(before);
});

test('a dry run prints the file and its addresses, and writes nothing', async () => {
  const { run, files, said } = folder();
  const before = files();
  expect(await run(...event, '--dry-run')).toBe(0);
  expect(said()).toContain("title: 'The gate is mended: a first step'\n");
  expect(said()).toContain('+ /events/gate-mended-first-step/\n');
  expect(files()).toEqual(before);
});

test.each(subjects)('what lacks a required answer is asked for by its flag: %s', async (subject) => {
  const { run, complained, files } = folder();
  const before = files();
  expect(await run(subject)).toBe(2);
  const required =
    subject === 'translation'
      ? ['of']
      : [...fieldsOf(schemaOf(subject))]
          .filter(([name, field]) => isRequired(field) && name !== 'added')
          .map(([name]) => name);
  for (const name of required) expect(complained()).toMatch(new RegExp(`--${name.replace(/s$/, '')}`));
  if (required.includes('category')) expect(complained()).toContain('One of: capture, recapture, ');
  expect(files()).toEqual(before);
});

test('a flag that no field has is refused with the nearest, and so is a word that is nothing to write', async () => {
  const { run, complained } = folder();
  expect(await run('event', '--titel', 'X')).toBe(2);
  expect(await run('evnt')).toBe(2);
  expect(await run('event', 'X')).toBe(2);
  expect(await run('event', '--title', '--date', '2016')).toBe(2);
  expect(complained()).toContain('The flag --titel is unknown for an event. Did you mean --title?');
  expect(complained()).toContain('Did you mean "event"?');
  expect(complained()).toContain('The flag --title has no value.');
});

test.each([
  ['--site', 'citadel-hil', 'unknown-site', 'Did you mean "citadel-hill"?'],
  ['--date', '29/11/2016', 'invalid-date', 'Did you mean 2016-11-29?'],
  ['--date', '03/04/2016', 'ambiguous-date', 'Did you mean 2016-04-03 or 2016-03-04?'],
  ['--category', 'restorations', 'unknown-category', 'Did you mean "restoration"?'],
  ['--source', 'evening-papr', 'unknown-source', 'Did you mean "evening-paper"?'],
  ['--site', '../../outside', 'invalid-id', 'lower-case letters'],
  ['--id', '../x', 'misplaced-file', 'none of the places'],
  ['--id', 'The Gate', 'file-name', 'the-gate.md'],
])(
  'a bad value is told in the words of the check, and nothing is written: %s %s',
  async (flag, value, rule, words) => {
    const { run, files, complained } = folder();
    const before = files();
    expect(await run(...event, flag, value)).toBe(1);
    expect(complained()).toContain(` error ${rule}: `);
    expect(complained()).toContain(words);
    expect(files()).toEqual(before);
  },
);

test('what is wrong elsewhere in the folder stops nobody from writing an entry, and begins no list', async () => {
  const { dir, run, complained, files } = folder();
  writeFileSync(join(dir, 'actors/broken.md'), 'Nothing.\n');
  expect(await run(...event)).toBe(0);
  expect(complained()).toBe('');
  expect(files()).not.toContain('permalinks.txt');
});

const news = page(
  '<title>x</title><meta property="og:site_name" content="The Mason"><script type="application/ld+json">{"@type":"NewsArticle","headline":"The gate stands","datePublished":"2016-04-01T23:00:00-05:00","author":{"name":"Lee, Ann"}}</script>',
);
const address = 'https://mason.example/gate';

test('a source is read from its address, what is taken is shown, and a flag says otherwise', async () => {
  const { dir, run, text, said } = folder({ network: serving({ [address]: news }) });
  expect(await run('source', '--url', address, '--publisher', 'The Mason Weekly')).toBe(0);
  expect(text('sources/mason-weekly-gate-stands.md')).toBe(
    [
      '---', 'title: The gate stands', 'type: article-newspaper', 'publisher: The Mason Weekly', 'authors:', '  - family: Lee', '    given: Ann',
      'issued: 2016-04-01', "issued-basis: 'inferred: The metadata of the source give this day.'", `url: ${address}`, 'accessed: 2026-11-29', '---', '',
    ].join('\n'), // prettier-ignore
  );
  expect(said()).toContain(`Taken from ${address}: title: The gate stands`);
  expect(await messagesOn(dir)).toEqual([
    'unused-source: Nothing in the record rests on the source "mason-weekly-gate-stands".',
  ]);
});

test.each(['10.1/none', 'hello', 'doi:hello'])('a DOI that is none is told as such: %s', async (doi) => {
  const { run, said } = folder();
  await run('source', '--doi', doi, '--title', 'X', '--type', 'webpage', '--publisher', 'Y');
  expect(said()).toContain(
    `"${doi.replace('doi:', '')}" is no DOI; one is written like 10.15184/aqy.2016.46.`,
  );
  expect(said()).not.toContain('address of the web');
});

test('an address that does not answer leaves the fields to the flags', async () => {
  const { run, said, complained } = folder();
  expect(await run('source', '--url', address)).toBe(2);
  expect(said()).toContain(
    `The address ${address} could not be reached: no host of that name is known, or there is no network.`,
  );
  expect(complained()).toContain('--title');
  expect(await run('source', '--url', address, '--title', 'X', '--type', 'webpage', '--publisher', 'Y')).toBe(
    0,
  );
});

test('an event brings a new source in its own file, and words that date it are resolved from its day', async () => {
  const { dir, run, text, said } = folder({ network: serving({ [address]: news }) });
  const flags = event.map((arg) =>
    arg === '--source' ? '--source-url' : arg === 'evening-paper' ? address : arg,
  );
  const dated = flags.map((arg) => (arg === '2016-03' ? '2016-03-30' : arg));
  expect(await run(...dated, '--phrase', 'on Wednesday')).toBe(0);
  const written = text('events/citadel-hill/gate-mended-first-step.md');
  expect(written).toContain('sources:\n  - id: mason-gate-stands\n    title: The gate stands\n');
  expect(written).toContain('dating:\n  phrase: on Wednesday\n  source: mason-gate-stands\n');
  expect(said()).toContain(
    '“on Wednesday” in a source of 1 April 2016 is 30 March 2016, the date of the event.',
  );
  expect(await messagesOn(dir)).toEqual([]);
});

/** Answers as a person would, from a table of fields, and keeps which were asked. */
function answering(answers: Readonly<Record<string, string>>, asked: string[]): Ask {
  const answer = (field: string, initial = ''): string => {
    asked.push(field);
    return answers[field] ?? initial;
  };
  return {
    text: ({ field, initial, refuse }) => {
      const given = answer(field, initial);
      const wrong = refuse(given);
      return wrong === undefined ? Promise.resolve(given) : Promise.reject(new Error(`${field}: ${wrong}`));
    },
    choose: ({ field, choices, initial }) =>
      Promise.resolve(answer(field, initial ?? (field === 'write' ? 'write' : choices[0]?.value))),
    several: ({ field, choices, initial = [], refuse }) => {
      asked.push(field);
      const values = choices.map(({ value }) => value);
      if (/(?:^|\.)more$/.test(field)) return Promise.resolve(values.filter((value) => value in answers));
      const given = answers[field]?.split(',').map((each) => each.trim()) ?? initial;
      const wrong = given.flatMap((each) =>
        values.includes(each) ? [] : (refuse?.(each) ?? (refuse ? [] : [`${field}: ${each}`])),
      );
      return wrong.length === 0 ? Promise.resolve(given) : Promise.reject(new Error(wrong.join(' ')));
    },
    confirm: ({ field, initial }) => Promise.resolve(field in answers || (asked.push(field), initial)),
    say: () => undefined,
  };
}

const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  event: {
    'title': 'The gate is mended', 'site': 'citadel-hill', 'date': '2016-03-30', 'category': 'restoration', 'summary': 'It was mended.',
    'sources': 'a new source', 'sources.1.url': address, 'dating': '', 'dating.phrase': 'on Wednesday',
    'actors': 'red-army', 'actors.1.role': 'restorer', 'text': 'It was mended [@mason-gate-stands].',
  },
  site: { 'name': 'Low Meadow', 'summary': 'A meadow.', 'location.lat': '34.5', 'location.lon': '38', 'country': 'Syria' },
  monument: { name: 'The Mill', site: 'citadel-hill' },
  actor: { name: 'The Masons' },
  source: { url: address },
}; // prettier-ignore

test.each(Object.entries(answers))(
  'an interview asks for fields that there are, and for all that are required: %s',
  async (kind, given) => {
    const asked: string[] = [];
    const { dir, run, said, complained } = folder({
      ask: answering(given, asked),
      network: serving({ [address]: news }),
    });
    expect([await run(kind), said(), complained()]).toEqual([0, expect.any(String), '']);
    expect((await messagesOn(dir)).filter((each) => !each.startsWith('unused-source'))).toEqual([]);
    const subject = subjects.find((each) => each === kind) ?? 'event';
    const schema = schemaOf(subject);
    const unknown = asked.filter((field) => {
      const path = field.split('.').map((step) => (/^\d+$/.test(step) ? 0 : step));
      return (
        !schemaAt(schema, path) &&
        !/^(?:id|text(?:\.\d+)?|write|text\.sources|(?:.*\.)?(?:more|told))$/.test(field)
      );
    });
    expect(unknown).toEqual([]);
    const required = [...fieldsOf(schema)].filter(([name, field]) => isRequired(field) && name !== 'added');
    for (const [name] of required)
      expect(
        asked.some((field) => field.split('.')[0] === name),
        name,
      ).toBe(true);
  },
);

test('a title in another script gives its id by what it means', async () => {
  const { run, files } = folder();
  const told = ['--type', 'webpage', '--publisher', 'Al-Mason', '--title', 'البوابة', '--language', 'ar'];
  expect(await run('source', ...told, '--title-en', 'The gate stands')).toBe(0);
  expect(files()).toContain('sources/al-mason-gate-stands.md');
});

test('an entry with a mistake is written where whoever answers says nothing else, so that no answer is lost', async () => {
  const words = {
    'title': 'X',
    'site': 'citadel-hill',
    'date': '2016',
    'category': 'fighting',
    'summary': 'Y.',
    'sources': 'evening-paper',
    'dating': '',
    'dating.phrase': 'on Wednesday',
  };
  const { run, files, complained } = folder({ ask: answering(words, []) });
  expect(await run('event')).toBe(1);
  expect(files()).toContain('events/citadel-hill/x.md');
  expect(complained()).toContain('is written, with what is wrong in it');
});

test('a reason with commas is kept whole in braces, and a field with other forms has its flag', async () => {
  const { run, text, complained } = folder();
  const told = ['--type', 'webpage', '--publisher', 'Mason', '--issued', '2016'];
  expect(await run('source', '--id', 'one', '--title', 'X', ...told, '--issued-basis', '{ inferred: It says Friday, then noon, the 25th }')).toBe(0); // prettier-ignore
  expect(await run('source', '--id', 'two', '--title', 'Y', ...told, '--issued-basis-inferred', 'It says Friday, then noon, the 25th')).toBe(0); // prettier-ignore
  for (const id of ['one', 'two'])
    expect(text(`sources/${id}.md`)).toContain(
      'issued-basis:\n  inferred: It says Friday, then noon, the 25th\n',
    );
  expect(complained()).toBe('');
});

test('actors are offered where words will do too, fields that most groups have are asked, and nothing is offered twice', async () => {
  const offered = new Map<string, string[]>();
  const given = {
    'title': 'X', 'site': 'citadel-hill', 'date': '2016', 'category': 'fighting', 'summary': 'Y.', 'sources': 'daily-paper, evening-paper', 'claims': '', 'claims.1': '', 'claims.1.id': 'who', 'claims.1.question': 'Who?',
    'claims.1.accounts.1.answer': 'They', 'claims.1.accounts.1.source': 'daily-paper', 'claims.1.accounts.1.by': 'red-army',
  }; // prettier-ignore
  const ask = answering(given, []);
  const { run } = folder({
    ask: {
      ...ask,
      choose: (question) => {
        offered.set(
          question.field,
          question.choices.map(({ value }) => value),
        );
        return ask.choose(question);
      },
      confirm: (question) =>
        question.field === 'claims.1' ? Promise.resolve(true) : ask.confirm({ ...question, initial: false }),
    },
  });
  await run('event');
  expect(offered.get('claims.1.accounts.1.by')).toEqual(['', 'blue-army', 'red-army']);
  expect(offered.get('claims.1.accounts.1.source')).toEqual(['daily-paper', 'evening-paper']);
});

test('a field that nearly all entries have is asked for at once, and all others stand in one list', async () => {
  const asked: string[] = [];
  const offered: (readonly string[])[] = [];
  const ask = answering({ title: 'X', site: 'citadel-hill', date: '2016', category: 'fighting', summary: 'Y.', sources: 'daily-paper', write: 'stop' }, asked); // prettier-ignore
  const { dir, run, text } = folder({
    ask: {
      ...ask,
      several: (question) => {
        if (question.field === 'more') offered.push(question.choices.map(({ value }) => value));
        return ask.several(question);
      },
    },
  });
  const path = 'events/citadel-hill/gate-regained.md';
  await run('event');
  expect(offered[0]).toEqual(expect.arrayContaining(['dating', 'claims', 'weight', 'draft']));
  expect(asked).not.toContain('dating.phrase');
  writeFileSync(join(dir, path), text(path).replace('added:', 'dating: { note: So it was. }\nadded:'));
  await run('event');
  expect(offered[1]).not.toContain('dating');
  expect(asked).toContain('dating.phrase');
});

const plainEvent = {
  title: 'X',
  site: 'citadel-hill',
  date: '2016',
  category: 'fighting',
  summary: 'Y.',
  sources: 'daily-paper, evening-paper',
};

test('several things are chosen in one go, and what each needs is asked by its name', async () => {
  const asked: string[] = [];
  const said: string[] = [];
  const given = {
    ...plainEvent,
    'actors': 'red-army, blue-army', 'actors.1.role': 'perpetrator', 'actors.2.role': 'victim',
    'actors.1.sources': 'daily-paper', 'actors.2.sources': 'daily-paper, evening-paper',
  }; // prettier-ignore
  const ask = answering(given, asked);
  const { run, text } = folder({
    ask: { ...ask, choose: (question) => (said.push(question.says), ask.choose(question)) },
  });
  await run('event');
  expect(asked.filter((field) => field.startsWith('actors'))).toEqual([
    'actors', 'actors.1.role', 'actors.1.sources', 'actors.2.role', 'actors.2.sources', 'actors.again',
  ]); // prettier-ignore
  expect(said.join('\n')).toContain('actor 2: role – Blue army: ');
  expect(text('events/citadel-hill/x.md')).toContain(
    'sources:\n  - daily-paper\n  - evening-paper\nactors:\n  - actor: red-army\n    role: perpetrator\n    sources:\n      - daily-paper\n',
  );
});

test('an actor that had two roles is asked for its other one', async () => {
  const given = {
    ...plainEvent, 'sources': 'daily-paper',
    'actors': 'red-army, blue-army', 'actors.1.role': 'perpetrator', 'actors.2.role': 'victim',
    'actors.again': 'red-army', 'actors.3.role': 'reporter',
  }; // prettier-ignore
  const { run, text } = folder({ ask: answering(given, []) });
  await run('event');
  const written = text('events/citadel-hill/x.md');
  expect(written.match(/actor: red-army\n\s*role: \w+/g)?.map((each) => each.split(' ').at(-1))).toEqual([
    'perpetrator',
    'reporter',
  ]);
});

test('a number in brackets cites the source of that number, and one that no source has is left as it is', async () => {
  const { run, text } = folder({
    ask: answering({ ...plainEvent, text: 'It fell [1], on a hill [3].' }, []),
  });
  await run('event');
  expect(text('events/citadel-hill/x.md')).toContain('It fell [@daily-paper], on a hill [3].');
});

test('the language of a translation that there is already is asked for again', async () => {
  const languages: (string | undefined)[] = [];
  const { run } = folder({
    ask: {
      ...answering({ of: 'event/gate-falls', lang: 'en' }, []),
      text: ({ field, refuse }) => {
        if (field === 'lang') languages.push(refuse('Arabic'), refuse('French'));
        return Promise.reject(new Cancelled());
      },
    },
  });
  expect(await run('translation')).toBe(130);
  expect(languages).toEqual([
    'It is translated into this language already; Escape goes back to what is translated.',
    undefined,
  ]);
});

test('a source by its address is a question for each thing that it must have, and of its address none', async () => {
  const asked: string[] = [];
  const given = {
    ...plainEvent, 'sources': address, 'sources.1.title': 'At the gate', 'sources.1.type': 'webpage', 'sources.1.publisher': 'The Mason',
    'authors': '', 'sources.1.authors': 'Lee, Ann; Gate Staff', 'rests-on': '', 'sources.1.rests-on': 'red-army, Two masons',
  }; // prettier-ignore
  const { run, text } = folder({ ask: answering(given, asked) });
  await run('event');
  const own = asked.filter((field) => field.startsWith('sources'));
  expect(own.map((field) => field.replace('sources.1.', ''))).toEqual([
    'sources', 'title', 'type', 'publisher', 'issued', 'language', 'more', 'rests-on', 'authors',
  ]); // prettier-ignore
  expect(text('events/citadel-hill/x.md')).toContain(
    `  - id: mason-gate\n    title: At the gate\n    type: webpage\n    publisher: The Mason\n    rests-on:\n      - red-army\n      - Two masons\n    authors:\n      - family: Lee\n        given: Ann\n      - literal: Gate Staff\n    language: en\n    url: ${address}\n    accessed: 2026-11-29\n`,
  );
});

test('an address that a browser would write otherwise is told once, as it was typed', async () => {
  const asked: string[] = [];
  const bare = 'https://Mason.example';
  const given = { ...plainEvent, 'sources': bare, 'sources.1.title': 'X', 'sources.1.publisher': 'Y' };
  const { run, text } = folder({ ask: answering(given, asked) });
  await run('event');
  expect(asked.filter((field) => /told|url/.test(field))).toEqual([]);
  expect(text('events/citadel-hill/x.md')).toContain(`    url: ${bare}\n`);
});

test('a source rests on what there is or on words, and not on a bare word that is the id of nothing', async () => {
  const given = { ...plainEvent, 'sources': address, 'sources.1.title': 'X', 'sources.1.publisher': 'Y', 'rests-on': '', 'sources.1.rests-on': 'printed' }; // prettier-ignore
  const { run } = folder({ ask: answering(given, []) });
  await expect(run('event')).rejects.toThrow('Words of your own have a space or a capital letter.');
});

test('what an address tells besides is shown at once, and what is unticked is left out', async () => {
  const offered: string[] = [];
  const ask = answering({ 'url': address, 'told': 'accessed', 'issued': '2016-04-02' }, []); // prettier-ignore
  const { run, text } = folder({
    ask: {
      ...ask,
      several: (question) => {
        if (question.field === 'told') offered.push(...question.choices.map(({ label }) => label), ...(question.initial ?? []));
        return question.field === 'told' ? Promise.resolve([]) : ask.several(question);
      },
    },
    network: serving({ [address]: news }),
  }); // prettier-ignore
  expect(await run('source')).toBe(0);
  expect(offered).toEqual([
    'authors: Lee, Ann', 'issued-basis: inferred: The metadata of the source give this day.', 'authors',
  ]); // prettier-ignore
  expect(text('sources/mason-gate-stands.md')).not.toMatch(/authors|issued-basis/);
});

test.each([
  ['The gate fell.', 'The gate fell [@evening-paper].'],
  ['It fell [@1], some say [@2, p. 4; @1].', 'It fell [@daily-paper], some say [@evening-paper, p. 4; @daily-paper].'],
  ['It fell [@3].', 'It fell [@3].'],
  ['In 2016 [@daily-paper] it fell', 'In 2016 [@daily-paper] it fell'],
])('sources of a text are cited by number, or chosen where it has none: %s', async (typed, written) => {
  const given = { ...plainEvent, 'text': typed, 'text.sources': 'evening-paper' };
  const { run, text } = folder({ ask: answering(given, []) });
  await run('event');
  expect(text('events/citadel-hill/x.md').trimEnd().split('---\n\n')[1]).toBe(written);
}); // prettier-ignore

test.each([
  ['Elle [@2] tomba [@1; @3, p. 4].', 'Elle [@evening-paper] tomba [@daily-paper; @survey-book, p. 4].'],
  ['Elle tomba [@4; @daily-paper].', 'Elle tomba [@4; @daily-paper].'],
])('a translation cites by the numbers that its original has, and what else that cites follows: %s', async (typed, written) => {
  const { dir, run, said, text } = folder();
  const original = 'events/citadel-hill/gate-falls.md';
  const cites = text(original).replace('[daily-paper]', '[daily-paper, evening-paper]');
  writeFileSync(join(dir, original), `${cites}\nIt fell again [@survey-book; @evening-paper].\n`);
  await run('translation', '--of', 'event/gate-falls', '--lang', 'fr', '--title', 'X', '--text', typed, '--dry-run');
  expect(said()).toContain(written);
}); // prettier-ignore

test('what the check refuses is not written by Enter alone: to change an answer stands first', async () => {
  const offered: string[][] = [];
  const ask = answering({ title: 'X' }, []);
  const choose: Ask['choose'] = (question) => {
    if (question.field !== 'write') return ask.choose(question);
    offered.push(question.choices.map(({ value }) => value));
    return Promise.resolve('stop');
  };
  const { run } = folder({ ask: { ...ask, choose } });
  for (const text of ['It fell [@daily-paper].', 'It fell [@no-paper].'])
    await run('translation', '--of', 'event/gate-falls', '--lang', 'fr', '--text', text);
  expect(offered).toEqual([
    ['write', 'change', 'stop'],
    ['change', 'write', 'stop'],
  ]);
});

test('the text of a flag cites the sources of the event by number, too', async () => {
  const { run, text } = folder();
  expect(await run(...event, '--text', 'Masons mended it [@1].')).toBe(0);
  expect(text('events/citadel-hill/gate-mended-first-step.md')).toContain(
    'Masons mended it [@evening-paper].\n',
  );
});

test.each([
  ['Copy of the monumental arch shown in New York', undefined, 'copy-monumental-arch-shown-new-york'],
  ['The old gate of the upper Saint John hill is mended', undefined, 'old-gate-upper-saint-john'],
  ['The Temple of Bel is blown up in 2015', undefined, 'temple-bel-blown-up'],
  ['All Words Of This Headline Are Large', undefined, 'words-headline-large'],
  ['Arch shown', 'New York Daily News', 'new-york-daily-news-arch-shown'],
  ['How tall is the gate?', undefined, 'how-tall-gate'],
  ['When was it mended?', undefined, 'when-mended'],
  ['The gate', 'United Nations Educational, Scientific and Cultural Organization', 'united-nations-gate'],
])('an id has no half of a name, and of a question its first word: %s', (title, publisher, id) => {
  expect(proposeId(title, publisher)).toBe(id);
});

test('a translation is asked for part by part beside the words of its original, and takes its ids and order from it', async () => {
  const asked: string[] = [];
  const said: string[] = [];
  const words: Readonly<Record<string, string>> = {
    'of': 'event/gate-falls', 'lang': 'fr', 'title': 'La porte tombe', 'summary': '', 'claims.1.question': 'Combien ?',
    'claims.1.accounts.1.answer': 'Cent', 'claims.1.accounts.2.answer': 'Deux cents', 'text': 'La porte tomba.', 'text.2': 'Fin.',
  }; // prettier-ignore
  const ask = answering(words, asked);
  const {
    run,
    text,
    said: shown,
  } = folder({
    ask: { ...ask, text: (question) => (said.push(question.says), ask.text(question)) },
  });
  expect(await run('translation')).toBe(0);
  expect(text('events/citadel-hill/gate-falls.fr.md')).toBe(
    [
      '---', 'title: La porte tombe', 'claims:', '  - id: how-many', '    question: Combien ?', '    accounts:',
      '      - answer: Cent', '      - answer: Deux cents', '---', '', 'La porte tomba.', '', 'Fin.', '',
    ].join('\n'), // prettier-ignore
  );
  expect(asked).toEqual([...Object.keys(words), 'text.3', 'write']);
  expect(said).toContain(
    'claim 1, account 2: answer – The answer in this language. Of the original: “Two hundred”',
  );
  expect(said.at(-3)).toContain(
    'Of the original: “The gate fell on Friday [@1]. See [the counts](#how-many).” Cite its sources by the same numbers.',
  );
  expect(shown()).toContain('leaves out the summary');
});

test('a claim whose question is not translated is passed over, and the next keeps its own id', async () => {
  const asked: string[] = [];
  const words = {
    'of': 'gate-falls',
    'lang': 'fr',
    'claims.2.question': 'Qui ?',
    'claims.2.accounts.1.answer': 'Eux',
  };
  const { dir, run, text } = folder({ ask: answering(words, asked) });
  const file = join(dir, 'events/citadel-hill/gate-falls.md');
  const second =
    '  - { id: who, question: Who?, accounts: [{ answer: They, source: daily-paper }] }\naliases:';
  writeFileSync(file, text('events/citadel-hill/gate-falls.md').replace('aliases:', `${second}`));
  expect(await run('translation', '--of', 'event/gate-falls', '--lang', 'fr')).toBe(0);
  expect(asked.filter((field) => field.startsWith('claims.1.'))).toEqual(['claims.1.question']);
  expect(text('events/citadel-hill/gate-falls.fr.md')).toContain(
    'claims:\n  - id: who\n    question: Qui ?\n',
  );
});

test('what a list without ids has in words is translated whole, once it is begun', async () => {
  const { dir, run, text } = folder({ ask: answering({ 'rests-on.1': 'Un', 'rests-on.2': 'Deux' }, []) });
  const path = 'sources/daily-paper.md';
  writeFileSync(
    join(dir, path),
    text(path).replace(/\n---/, '\nrests-on: [One man, evening-paper, Two men]\n---'),
  );
  expect(await run('translation', '--of', 'daily-paper', '--lang', 'fr')).toBe(0);
  expect(text('sources/daily-paper.fr.md')).toBe('---\nrests-on:\n  - Un\n  - Deux\n---\n');
  const begun = folder({ ask: answering({ 'rests-on.1': 'Un' }, []) });
  writeFileSync(join(begun.dir, path), text(path));
  await expect(begun.run('translation', '--of', 'daily-paper', '--lang', 'fr')).rejects.toThrow('rests-on.2');
});

test('a translation follows its original of today, leads to the page in its language, and one that exists is not asked for', async () => {
  const asked: string[] = [];
  const { dir, run, text, said, complained } = folder({ ask: answering({ title: 'العودة' }, asked) });
  const path = 'events/citadel-hill/gate-regained.md';
  writeFileSync(join(dir, path), text(path).replace('added:', 'revised: 2026-11-25\nadded:'));
  expect(await run('translation', '--of', 'gate-regained', '--lang', 'ar')).toBe(0);
  expect(text('events/citadel-hill/gate-regained.ar.md')).toContain('revised: 2026-11-29\n');
  expect(said()).toContain('http://localhost:4321/ar/events/gate-regained/');
  asked.length = 0;
  expect(await run('translation', '--of', 'gate-regained', '--lang', 'ar')).toBe(1);
  expect(complained()).toContain('exists already');
  expect(asked).toEqual([]);
});

test('where flags give all that is required nobody is asked, but what an address tells is', async () => {
  const asked: string[] = [];
  const whole = folder({ ask: answering({}, asked) });
  expect(await whole.run(...event)).toBe(0);
  expect(await whole.run('translation', '--of', 'gate-regained', '--lang', 'ar', '--title', 'X')).toBe(0);
  expect(asked).toEqual([]);
  const told = folder({ ask: answering({}, asked), network: serving({ [address]: news }) });
  const flags = ['--url', address, '--title', 'X', '--type', 'webpage', '--publisher', 'Y'];
  expect(await told.run('source', ...flags)).toBe(0);
  expect(asked).toContain('issued');
});

/** Answers the fields in turn, each time with the next of its answers, the last of them again and again; `<` goes back. */
function inTurn(turns: Readonly<Record<string, readonly string[]>>, asked: string[]): Ask {
  const left = new Map(Object.entries(turns).map(([field, all]) => [field, [...all]]));
  const turn = (field: string, initial: string): string => {
    const ahead = left.get(field) ?? [];
    const answer = (ahead.length > 1 ? ahead.shift() : ahead[0]) ?? initial;
    if (answer === '<') throw new Back();
    return answer;
  };
  const ask = answering({}, asked);
  return {
    ...ask,
    text: async (question) =>
      ask.text({ ...question, initial: turn(question.field, question.initial ?? '') }),
    choose: async (question) =>
      ask.choose({
        ...question,
        initial: turn(
          question.field,
          question.initial ?? (question.field === 'write' ? 'write' : (question.choices[0]?.value ?? '')),
        ),
      }),
    several: async (question) => {
      const given = turn(question.field, '');
      return ask.several(given === '' ? question : { ...question, initial: [given] });
    },
  };
}

const plain = {
  title: ['The gate is mended'],
  site: ['citadel-hill'],
  date: ['2016-03'],
  category: ['restoration'],
  summary: ['It was mended.'],
  sources: ['evening-paper'],
};
const written = 'events/citadel-hill/gate-mended.md';

test('whoever goes back is asked the question before, with its answer, and all later answers are kept', async () => {
  const asked: string[] = [];
  const turns = {
    ...plain,
    title: ['The gat', ''],
    site: ['<', 'citadel-hill'],
    summary: ['<', 'It was mended.'],
  };
  const before: string[] = [];
  const ask = inTurn({ ...turns, title: ['The gat', 'The gate is mended'] }, asked);
  const { run, text } = folder({
    ask: {
      ...ask,
      text: (question) => (before.push(`${question.field}=${question.initial ?? ''}`), ask.text(question)),
    },
  });
  expect(await run('event')).toBe(0);
  expect(text(written)).toContain('title: The gate is mended\nsite: citadel-hill\ndate: 2016-03\n');
  expect(before.filter((each) => each.startsWith('title'))).toEqual(['title=', 'title=The gat']);
  expect(asked.slice(0, 7)).toEqual(['title', 'title', 'site', 'date', 'category', 'category', 'summary']);
});

test('an answer is changed before the file is written, and what rests on it alone is asked again', async () => {
  const asked: string[] = [];
  const turns = {
    ...plain,
    title: ['The mill falls', 'The gate is mended'],
    write: ['change', 'write'],
    change: ['0'],
  };
  const { run, text, files } = folder({ ask: inTurn(turns, asked) });
  expect(await run('event')).toBe(0);
  expect(text(written)).toContain('title: The gate is mended\n');
  expect(files()).not.toContain('events/citadel-hill/mill-falls.md');
  expect(asked.filter((field) => field === 'date')).toHaveLength(1);
  expect(asked.slice(asked.indexOf('change'))).toEqual(['change', 'title', 'id', 'write']);
});

test('an address is read once, however often the questions are gone through', async () => {
  let reads = 0;
  const network = serving({ [address]: () => ((reads += 1), news()) });
  const turns = { ...plain, sources: [address], write: ['change', 'write'], change: ['0'] };
  const { run, said } = folder({ ask: inTurn(turns, []), network });
  expect([await run('event'), reads, said().match(/Reading https/g)?.length]).toEqual([0, 1, 1]);
});

test('a group to which nothing is given is left out, whether it was wanted or not', async () => {
  const ask = inTurn(plain, []);
  const { run, text } = folder({
    ask: { ...ask, confirm: ({ field, initial }) => Promise.resolve(field === 'dating' || initial) },
  });
  expect(await run('event')).toBe(0);
  expect(text(written)).not.toContain('dating');
});

test('what was said of an answer is not said again when the questions are gone through again', async () => {
  const said: string[] = [];
  const turns = { ...plain, write: ['change', 'write'], change: ['0'] };
  const { run } = folder({ ask: { ...inTurn(turns, []), say: (line) => void said.push(line) } });
  expect(await run('event')).toBe(0);
  expect(said.filter((line) => line.startsWith('Prints as'))).toEqual(['Prints as: March 2016.']);
});

test('whoever wants nothing written at the end is left with nothing', async () => {
  const { run, files } = folder({ ask: inTurn({ ...plain, write: ['stop'] }, []) });
  const before = files();
  expect([await run('event'), files()]).toEqual([130, before]);
});

test('today, a date as it prints and a language by its name are understood, and what they are taken for is said', async () => {
  const told: string[] = [];
  const turns = { ...plain, 'date': ['11 or 12 February 2023'], 'sources': ['a new source'], 'sources.1.title': ['X'], 'sources.1.publisher': ['Y'], 'sources.1.issued': ['today'], 'sources.1.language': ['العربية'] }; // prettier-ignore
  const ask = inTurn(turns, []);
  const { run, text } = folder({
    ask: {
      ...ask,
      several: ({ field, choices }) =>
        Promise.resolve(
          field === 'sources'
            ? ['a new source']
            : choices.map(({ value }) => value).filter((value) => value === 'language'),
        ),
      say: (line) => void told.push(line),
    },
  });
  await run('event');
  expect(text('events/citadel-hill/gate-mended.md')).toContain("date: '[2023-02-11,2023-02-12]'\n");
  expect(text('events/citadel-hill/gate-mended.md')).toMatch(
    /issued: 2026-11-29\n(?: .*\n)* +language: ar\n/,
  );
  expect(told).toContain('“today” is taken as 2026-11-29.');
  expect(told).toContain('“العربية” is taken as ar (Arabic).');
});

test('the language of a translation may be given by its name', async () => {
  const { run, files } = folder({ ask: answering({ lang: 'French', title: 'X' }, []) });
  expect(await run('translation', '--of', 'gate-regained')).toBe(0);
  expect(files()).toContain('events/citadel-hill/gate-regained.fr.md');
});

test('an id that is proposed is short, and free', async () => {
  const title = 'The old gate of the upper citadel is mended again by masons from the village';
  const { run, files } = folder({ ask: inTurn({ ...plain, title: [title] }, []) });
  for (let i = 0; i < 3; i += 1) expect(await run('event')).toBe(0);
  const ids = files().filter((file) => file.includes('old-gate'));
  expect(ids.map((file) => file.split('/').at(-1))).toEqual([
    'old-gate-upper-citadel-mended-masons-village.md',
    'old-gate-upper-citadel-mended-masons.md',
    'old-gate-upper-citadel-mended.md',
  ]);
});

test('whoever gives up at any question leaves nothing behind', async () => {
  const all: string[] = [];
  const { run: whole } = folder({
    ask: answering(answers['event'] ?? {}, all),
    network: serving({ [address]: news }),
  });
  await whole('event');
  expect(all.length).toBeGreaterThan(12);
  for (const stop of new Set(all)) {
    const given = answering(answers['event'] ?? {}, []);
    const orStop = <Question extends { readonly field: string }, Value>(ask: (question: Question) => Promise<Value>) =>
      (question: Question): Promise<Value> => question.field === stop ? Promise.reject(new Cancelled()) : ask(question); // prettier-ignore
    const ask = {
      ...given,
      text: orStop(given.text),
      choose: orStop(given.choose),
      several: orStop(given.several),
      confirm: orStop(given.confirm),
    };
    const { run, files } = folder({ ask, network: serving({ [address]: news }) });
    const before = files();
    expect(await run('event'), stop).toBe(130);
    expect(files()).toEqual(before);
  }
});

test('every field has its flag, by the name that the schema gives it', () => {
  for (const subject of subjects) {
    const flags = flagsOf(subject);
    for (const [name] of fieldsOf(schemaOf(subject))) expect(flags.get(name.toLowerCase())).toEqual([name]);
  }
});

test('the command itself runs without a terminal on the folder that CONTENT_DIR names', () => {
  const { dir, text } = folder();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/new.ts', ...event, '--added', '2026-11-01'],
    {
      encoding: 'utf8',
      env: { ...env, CONTENT_DIR: dir },
    },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('events/citadel-hill/gate-mended-first-step.md is written');
  expect(text('events/citadel-hill/gate-mended-first-step.md')).toContain('added: 2026-11-01\n');
});
