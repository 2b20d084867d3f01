/** Questions to git about a folder, where it lies in a work tree. */
import { spawn } from 'node:child_process';
import { env } from 'node:process';

/** Git answers in some hundredths of a second; one that does not is left alone. */
const patience = 3000;

/** The answer of git to a question with some lines of input; empty where it has none, or where there is no git. */
export async function askGit(
  dir: string,
  question: readonly string[],
  lines: readonly string[] = [],
): Promise<Buffer> {
  try {
    return await answerOf(dir, question, lines);
  } catch {
    return Buffer.of();
  }
}

function answerOf(dir: string, question: readonly string[], lines: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { GIT_DIR: _, GIT_INDEX_FILE: __, GIT_WORK_TREE: ___, ...rest } = env;
    const git = spawn('git', question, {
      cwd: dir,
      env: rest,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: patience,
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    git.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    git.on('error', reject);
    git.on('close', (code) => resolve(code === 0 ? Buffer.concat(pieces) : Buffer.of()));
    git.stdin.on('error', () => undefined);
    git.stdin.end(lines.map((line) => `${line}\n`).join(''));
  });
}

/** The files below a folder that are new or changed since the last commit, by their paths below it; none where there is no git. */
export async function changedFiles(dir: string): Promise<readonly string[]> {
  const answers = await Promise.all([
    askGit(dir, ['diff', '--name-only', '--relative', '--diff-filter=d', '-z', 'HEAD', '--', '.']),
    askGit(dir, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  return answers.flatMap((answer) => answer.toString('utf8').split('\0')).filter((path) => path !== '');
}
