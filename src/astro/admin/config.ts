/** The configuration of the editor in the browser, Sveltia CMS: a collection for each kind of entry, and the story. */
import { relative, sep } from 'node:path';
import type { CmsConfig, CollectionFile, EntryCollection } from '@sveltia/cms';
import { folders, kinds, storyId, type Kind } from '../../record/kind.ts';
import type { HeritageRecord, Written } from '../../record/record.ts';
import { idPattern } from '../../record/schema/fields.ts';
import { defaultLocale, locales } from '../../record/words/locale.ts';
import { adminFields, nameFieldOf } from './fields.ts';

/** What the editor in the browser needs to know beside the schemas. */
export interface AdminOptions {
  /** The content folder, absolute. */
  readonly dir: string;
  /** The folder that is opened in the browser, with the content below it: the one that git keeps. */
  readonly root: string;
  /** The address of the preview, with its base path. */
  readonly site: string;
  /** The record, once one could be read. */
  readonly record: HeritageRecord | undefined;
}

/** The configuration. Nothing is kept elsewhere than in the folder, so no host of repositories is asked. */
export function adminConfig({ dir, root, site, record }: AdminOptions): CmsConfig {
  const content = relative(root, dir).split(sep).join('/');
  return {
    load_config_file: false,
    // A host of repositories must be named. While the editor works on a folder of this machine it asks none; of those
    // that it knows, this one alone has no page about its own state, which it would look up.
    backend: { name: 'gitea', repo: 'this/folder' },
    site_url: site,
    app_title: 'Ruins on Record',
    media_folder: content,
    public_folder: '',
    slug: { encoding: 'ascii', clean_accents: true, lowercase: true, maxlength: 100 },
    output: { omit_empty_optional_fields: true },
    i18n: {
      structure: 'multiple_files',
      locales: languagesOf(record),
      default_locale: defaultLocale,
      initial_locales: 'default',
      omit_default_locale_from_file_path: true,
    },
    collections: kinds.map((kind) => collectionOf(kind, content, record)),
    singletons: [storyOf(content, record)],
  };
}

/** The languages in which entries are written: those of the site, and those of translations. */
function languagesOf(record: HeritageRecord | undefined): string[] {
  const others = kinds.flatMap((kind) => {
    const entries: readonly Written[] = record?.[folders[kind]] ?? [];
    return entries.flatMap(({ translations }) => Object.keys(translations));
  });
  return [...new Set([...locales, ...others.toSorted()])];
}

function collectionOf(kind: Kind, content: string, record: HeritageRecord | undefined): EntryCollection {
  const name = nameFieldOf(kind);
  return {
    name: folders[kind],
    label: folders[kind],
    label_singular: kind,
    folder: `${content}/${folders[kind]}`,
    ...(kind === 'event' ? { path: '{{site}}/{{slug}}' } : {}),
    // The format of a kind has its name: this program reads and writes it, by the schema.
    format: kind,
    identifier_field: name,
    summary: kind === 'event' ? '{{date}} · {{title}}' : `{{${name}}}`,
    sortable_fields: kind === 'event' ? ['date', name, 'added'] : [name],
    slug: {
      template: `{{${name}}}`,
      editable: ['create'],
      hint: 'The id, which becomes part of the address for ever.',
      pattern: [idPattern.source, 'Lower-case letters, digits and hyphens, at most 100.'],
    },
    // An address that was published is not taken away; the handbook tells how an entry is withdrawn.
    delete: false,
    thumbnail: false,
    media_folder: '',
    public_folder: '',
    preview_path: `${folders[kind]}/{{filename}}/`,
    aliases_field: false,
    i18n: true,
    fields: adminFields(kind, record),
  };
}

/** The story has the editor’s own format of Markdown with fields: a file by itself can have none of another program. */
function storyOf(content: string, record: HeritageRecord | undefined): CollectionFile {
  return {
    name: storyId,
    label: storyId,
    file: `${content}/${storyId}.{{locale}}.md`,
    preview_path: `${storyId}/`,
    i18n: true,
    fields: adminFields(storyId, record),
  };
}
