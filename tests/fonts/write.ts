import { writeFile } from 'node:fs/promises';
import { cut, faces } from './cut.ts';

for (const face of faces) await writeFile(`src/ui/fonts/${face.file}`, await cut(face));
