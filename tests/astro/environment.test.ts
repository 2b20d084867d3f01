import { afterEach, expect, test, vi } from 'vitest';
import { basePath, port, reach, siteUrl } from '../../src/environment.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a site whose address nobody named stands on this machine, at the port that is served', () => {
  vi.stubEnv('SITE_URL', '');
  expect(siteUrl()).toBe('http://localhost:4321');
  vi.stubEnv('PORT', '8080');
  expect(siteUrl()).toBe('http://localhost:8080');
});

test.each(['0', '65536', '80a', '-1', '1e3', ' 80'])('the port "%s" is refused in words', (written) => {
  vi.stubEnv('PORT', written);
  expect(port).toThrow(`PORT is "${written}"; a port is a number from 1 to 65535.`);
});

test.each([
  ['ftp://example.org', 'is no web address'],
  ['example.org', 'is no web address'],
  ['https://example.org/ruins', 'holds a path; give the path as BASE_PATH'],
  ['https://example.org/?a=b', 'as in https://example.org.'],
  ['https://example.org/#a', 'as in https://example.org.'],
])('the address "%s" is refused in words', (written, reason) => {
  vi.stubEnv('SITE_URL', written);
  expect(siteUrl).toThrow(reason);
});

test.each(['https://editor:secret@example.org', 'ftp://:secret@example.org', 'https://secret@example.org'])(
  'a name or password in an address is refused and not repeated: %s',
  (written) => {
    vi.stubEnv('SITE_URL', written);
    expect(siteUrl).toThrow(/^SITE_URL holds the name or password of a user(?!.*secret)/);
  },
);

test('an address is taken with or without a slash at its end', () => {
  vi.stubEnv('SITE_URL', 'https://example.org/');
  expect(siteUrl()).toBe('https://example.org');
});

test('a base path has a slash at both ends, however it is written', () => {
  for (const written of ['ruins', '/ruins', 'ruins/', '//ruins//']) {
    vi.stubEnv('BASE_PATH', written);
    expect(basePath()).toBe('/ruins/');
  }
  vi.stubEnv('BASE_PATH', '/../ruins');
  expect(basePath).toThrow('BASE_PATH is "/../ruins"');
});

test('nobody is reached where nothing is set, and a mail address becomes a link', () => {
  vi.stubEnv('REPOSITORY_URL', '');
  vi.stubEnv('REPORT_TO', '');
  expect(reach()).toEqual({});
  vi.stubEnv('REPOSITORY_URL', 'https://example.org/ruins');
  vi.stubEnv('REPORT_TO', 'errors@example.org');
  expect(reach()).toEqual({
    repository: 'https://example.org/ruins',
    folder: 'content',
    report: 'mailto:errors@example.org',
  });
  vi.stubEnv('REPORT_TO', 'mailto:errors@example.org');
  expect(reach().report).toBe('mailto:errors@example.org');
  vi.stubEnv('REPORT_TO', 'https://example.org/form');
  expect(reach().report).toBe('https://example.org/form');
});

test.each(['https://example.org/ruins/', 'https://example.org/ruins.git', 'https://example.org/ruins.git/'])(
  'the address of a repository leads to its page, however it is written: %s',
  (written) => {
    vi.stubEnv('REPOSITORY_URL', written);
    expect(reach().repository).toBe('https://example.org/ruins');
  },
);

test.each(['https://example.org/ruins?tab=readme', 'https://example.org/ruins#readme'])(
  'the address of a place in a repository is refused in words: %s',
  (written) => {
    vi.stubEnv('REPOSITORY_URL', written);
    expect(reach).toThrow(/ends with the name of the repository, as in https:/);
  },
);

test.each([
  ['tests/fixtures/record', 'tests/fixtures/record'],
  ['./content/', 'content'],
  ['/some/where/else', 'content'],
  ['../else', 'content'],
])('the entries in %s lie in the folder %s of the repository', (written, folder) => {
  vi.stubEnv('REPOSITORY_URL', 'https://example.org/ruins');
  vi.stubEnv('CONTENT_DIR', written);
  expect(reach().folder).toBe(folder);
});

test.each(['errors@example.org?bcc=all@example.org', 'a&b@example.org', '<a@example.org>'])(
  'what would make another letter of a report is refused: %s',
  (written) => {
    vi.stubEnv('REPORT_TO', written);
    expect(reach).toThrow(/^REPORT_TO is no address/);
  },
);

test.each(['javascript:alert(1)', 'https://editor:secret@example.org', 'errors at example.org', 'a@b@c'])(
  'what leads to nobody is refused in words that do not repeat it: %s',
  (written) => {
    vi.stubEnv('REPOSITORY_URL', '');
    vi.stubEnv('REPORT_TO', written);
    expect(reach).toThrow(
      'REPORT_TO is no address of a web page without a name or password, and no mail address.',
    );
    vi.stubEnv('REPORT_TO', '');
    vi.stubEnv('REPOSITORY_URL', written);
    expect(reach).toThrow('REPOSITORY_URL is no address of a web page without a name or password.');
  },
);
