import { expect, test } from 'vitest';

test('runs in the time zone that the project names', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env['TZ']);
});
