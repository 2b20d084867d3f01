/** All tables, each after those to which it refers. */
import type { Table } from '../table.ts';
import { actorsTable } from './actors.ts';
import { claimsTable } from './claims.ts';
import { conditionTable } from './condition.ts';
import { controlTable } from './control.ts';
import { correctionsTable } from './corrections.ts';
import { eventsTable } from './events.ts';
import {
  eventActorsTable,
  eventControlTable,
  eventMonumentsTable,
  eventPlacesTable,
  eventSourcesTable,
} from './links.ts';
import { imagesTable } from './images.ts';
import { monumentsTable } from './monuments.ts';
import { namesTable } from './names.ts';
import { placesTable, sitesTable } from './sites.ts';
import { sourcesTable } from './sources.ts';
import { eventWitnessesTable, sourceRestsOnTable } from './witnesses.ts';

/** The tables that answer questions by themselves, then those that only link the rows of others. */
export const tables = {
  own: [
    sitesTable,
    placesTable,
    monumentsTable,
    actorsTable,
    sourcesTable,
    eventsTable,
    controlTable,
    conditionTable,
    claimsTable,
    namesTable,
    imagesTable,
  ],
  links: [
    eventPlacesTable,
    eventActorsTable,
    eventControlTable,
    eventMonumentsTable,
    eventSourcesTable,
    eventWitnessesTable,
    sourceRestsOnTable,
    correctionsTable,
  ],
} as const;

/** The name of a table. */
export type TableName = (typeof tables)[keyof typeof tables][number]['name'];

/** All of them. */
export const allTables: readonly Table[] = [...tables.own, ...tables.links];
