import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, longest first. They are begun before all others, so that no processor waits for one of
 * them at the end of a run.
 */
const longest = [
  'code/code',
  'invariants/reading',
  'browser/reading',
  'invariants/pages',
  'site/build',
  'browser/reflow',
  'browser/search',
  'browser/embed',
  'site/twins',
  'invariants/release',
  'cli/changes',
  'invariants/links',
  'parse/rules',
  'parse/handbook',
].map((name) => `tests/${name}.test.ts`);

/** Projects whose files take longest come first; those of one stay together, since a worker serves one project. */
const projects = ['site', 'content', 'UTC'];

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (a, b) =>
        place(projects, a.project.name) - place(projects, b.project.name) ||
        place(longest, fileOf(a)) - place(longest, fileOf(b)),
    );
  }
}

function place(list: readonly string[], each: string): number {
  const index = list.indexOf(each);
  return index < 0 ? list.length : index;
}

function fileOf({ moduleId, project }: TestSpecification): string {
  return relative(project.config.root, moduleId).replaceAll('\\', '/');
}
