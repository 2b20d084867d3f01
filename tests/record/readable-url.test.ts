import { expect, test } from 'vitest';
import { hostOf, readableUrl } from '../../src/record/readable-url.ts';

test('letters of other scripts stand in an address as they are read', () => {
  expect(readableUrl('https://x.org/%D8%AA%d8%af%D9%85%D8%B1/%C3%A9t%C3%A9?q=a%20b%2Fc')).toBe(
    'https://x.org/تدمر/été?q=a%20b%2Fc',
  );
});

test('bytes that are no text, and letters that cannot be seen, stay as they are', () => {
  for (const url of ['https://x.org/%D8', 'https://x.org/%E2%80%AEfdp', 'https://x.org/%C2%A0a'])
    expect(readableUrl(url)).toBe(url);
});

test('an address is called by its host in short', () => {
  expect(hostOf('https://www.x.org/a?b')).toBe('x.org');
  expect(hostOf('https://news.x.org/')).toBe('news.x.org');
});
