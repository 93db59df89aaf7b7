import { z } from 'zod';

/** One call of the contract: what the screen sends and what comes back when it went well. */
export interface CallDefinition<Request extends z.ZodType, Reply extends z.ZodType> {
  readonly about: string;
  readonly request: Request;
  readonly reply: Reply;
}

export function call<Request extends z.ZodType, Reply extends z.ZodType>(
  about: string,
  request: Request,
  reply: Reply,
): CallDefinition<Request, Reply> {
  return { about, request, reply };
}

/** For calls that ask for nothing, or answer nothing but "done". */
export const nothing = z.object({});
