import type { FastifyRequest } from 'fastify';
import type { Config, Town } from '../config/config.js';
import { Problem } from './problem.js';

/**
 * The town a visitor speaks to: `?town=`, the field of a form, the only one there is, or the only one that has this
 * site. @throws Problem
 */
export function townOf(config: Config, request: FastifyRequest): Town {
  const town = findTown(config, request);
  if (!town) throw new Problem('town-unknown');
  return town;
}

export function findTown(config: Config, request: FastifyRequest): Town | undefined {
  const { towns } = config;
  const named =
    textIn(request.params, 'town') ?? textIn(request.query, 'town') ?? textIn(request.body, 'town');
  if (named !== undefined) return towns.get(named);
  if (towns.size === 1) return [...towns.values()][0];
  const { origin } = request.headers;
  const owners = [...towns.values()].filter(({ origins }) => origin && isOrigin(origins, origin));
  return owners.length === 1 ? owners[0] : undefined;
}

export const isOrigin = (origins: readonly string[], origin: string): boolean =>
  origins.includes(origin.toLowerCase());

function textIn(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const found = (value as Record<string, unknown>)[key];
  return typeof found === 'string' ? found : undefined;
}
