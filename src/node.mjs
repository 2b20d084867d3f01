/**
 * Loaded before every command, in plain JavaScript: an old Node, which cannot read the rest of the code, says so. What is
 * compiled is kept, since half of a short check would be compiling the same modules again.
 */
import module from 'node:module';

const { node } = process.versions;
const [major, minor] = node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
  process.stderr.write(
    `This is Node ${node}; the project needs 22.18 or later. Install one from https://nodejs.org/, or run "npm ci" ` +
      'without --omit=dev and without NODE_ENV=production, which brings one along for the commands of the project.\n',
  );
  process.exit(1);
}
module.enableCompileCache();
