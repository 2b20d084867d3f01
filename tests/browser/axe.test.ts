import { expect, test } from 'vitest';
import { faultsOf, type Asked } from './axe.ts';
import { launched } from './browser.ts';

/** What is found of contrast on a page with a list of a hundred lines, and another line. */
async function paleTexts(style: string, line = '', asked: Asked = {}): Promise<string[]> {
  const page = await (await launched()).newPage();
  try {
    const lines = Array.from({ length: 100 }, (_, i) => `<li id="n${i}">Line ${i} <b>in bold</b></li>`);
    await page.setContent(
      `<html lang="en"><title>T</title><style>${style}</style><main><h1>T</h1><ul>${lines.join('')}</ul>${line}</main>`,
    );
    return (await faultsOf(page, asked)).filter((fault) => fault.startsWith('color-contrast'));
  } finally {
    await page.close();
  }
}

test('what can be read well is no fault', async () => {
  expect(await paleTexts('', '<p>Another</p>')).toEqual([]);
});

test.each([
  ['every line of many is pale', 'li { color: #ccc }'],
  ['one line of many is pale', '#n61 { color: #ccc }'],
  ['one line of many has a dark ground', '#n61 { background: #222 }'],
  ['what stands in one line is pale', '#n61 b { color: #ccc }'],
  [
    'all stands on a dark ground but one line',
    'main { background: #222; color: #fff } #n61 { background: #ddd }',
  ],
])('it is found where %s', async (_, style) => {
  expect(await paleTexts(style)).toHaveLength(1);
});

test('what looks as on a page before is not measured again, and what looks otherwise is', async () => {
  const measured = new Set<string>();
  expect(await paleTexts('li { color: #ccc }', '', { measured })).toHaveLength(1);
  expect(await paleTexts('li { color: #ccc }', '', { measured })).toEqual([]);
  expect(await paleTexts('li { color: #ccc } #n61 { color: #ddd }', '', { measured })).toHaveLength(1);
  expect(await paleTexts('li { color: #ccc }', '<p style="color: #ddd">Pale</p>', { measured })).toHaveLength(
    1,
  );
});

test('a link that stands alone and is hard to hit with a finger is found', async () => {
  const page = await (await launched()).newPage();
  const targets = async (size: number): Promise<string[]> => {
    const style = `<style>a { display: block; block-size: ${size}px }</style>`;
    const links = '<a href="#a">A</a><a href="#b">B</a>';
    await page.setContent(`<html lang="en"><title>T</title>${style}<main><h1>T</h1>${links}</main>`);
    return (await faultsOf(page)).filter((fault) => fault.startsWith('target-size'));
  };
  try {
    expect(await targets(18)).toHaveLength(1);
    expect(await targets(24)).toEqual([]);
  } finally {
    await page.close();
  }
});

test('it is found in what is written in a form, and in a frame', async () => {
  const form = '<form><label>Pale <input value="too"></label></form>';
  expect(await paleTexts('label { color: #ccc }', form)).toHaveLength(1);
  const frame = `<iframe title="F" srcdoc="<html lang=en><title>F</title><p style='color:#ccc'>Pale</p>"></iframe>`;
  expect(await paleTexts('', frame)).toHaveLength(1);
});
