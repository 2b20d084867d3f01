import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const longest = 10;

/** Prints the files that took longest: the seconds of their tests, and of what they load. */
export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules
      .map((module) => ({
        module,
        took: module.diagnostic().duration,
        loaded: module.diagnostic().collectDuration,
      }))
      .toSorted((a, b) => b.took + b.loaded - a.took - a.loaded)
      .slice(0, longest)
      .map(({ module, took, loaded }) =>
        [seconds(took), seconds(loaded), `${relative('', module.moduleId)} (${module.project.name})`].join(
          '  ',
        ),
      );
    process.stdout.write(
      `\nThe slowest files, in seconds of their tests and of loading:\n${lines.join('\n')}\n`,
    );
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).padStart(7);
}
