import { env } from 'node:process';

/** The content folder: `CONTENT_DIR`, or `content`. A relative path counts from the working folder, which for npm's scripts is the project's. */
export function contentDir(): string {
  return env['CONTENT_DIR'] || 'content';
}
