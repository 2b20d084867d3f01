/**
 * Loaded before a program, makes it run eleven years later and on a disk that lists its files in the opposite order:
 * what the program writes must not tell.
 */
import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const Today = Date;
const now = (): number => Today.now() + 11 * 365.25 * 24 * 60 * 60 * 1000;

globalThis.Date = new Proxy(Today, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Today(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});

const { readdir } = fsPromises;
const { readdirSync } = fs;
const backwards = (found: unknown): unknown => (Array.isArray(found) ? found.toReversed() : found);

Object.assign(fsPromises, {
  readdir: async (...args: unknown[]) => backwards(await Reflect.apply(readdir, fsPromises, args)),
});
Object.assign(fs, { readdirSync: (...args: unknown[]) => backwards(Reflect.apply(readdirSync, fs, args)) });
syncBuiltinESMExports();
