import { env } from 'node:process';

/** The content folder: `CONTENT_DIR`, or `content`. A relative path counts from the project's folder. */
export function contentDir(): string {
  return env['CONTENT_DIR'] || 'content';
}
