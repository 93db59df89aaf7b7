import { z } from 'zod';
import { issueCodes, type Issue } from '../domain/design.ts';

type Path = Issue['path'];
type Said = z.core.$ZodIssue;

/** What a schema refused, in the closed list of things that a form can say about a field. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue) => issueOf(issue, []));
}

function issueOf(issue: Said, above: Path): Issue[] {
  const path = [...above, ...issue.path.map((it) => (typeof it === 'number' ? it : String(it)))];
  const said = (code: Issue['code'], params: Issue['params'] = {}): Issue[] => [{ path, code, params }];
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return said('missing');
      return issue.expected === 'int' ? said('not-whole') : said('wrong-kind', { wanted: issue.expected });
    case 'too_small': {
      const atLeast = Number(issue.minimum);
      const empty = issue.origin === 'string' && atLeast === 1;
      if (empty) return said('missing');
      return said(short(issue.origin, 'too-short', 'too-few', 'too-small'), {
        atLeast,
        ...(issue.inclusive === false && { moreThan: atLeast }),
      });
    }
    case 'too_big':
      return said(short(issue.origin, 'too-long', 'too-many', 'too-large'), { atMost: Number(issue.maximum) });
    case 'invalid_value':
      return said('not-in-list');
    case 'invalid_format':
      return said('malformed', { format: issue.format === 'regex' ? issue.message : issue.format });
    case 'not_multiple_of':
      return said('malformed', { format: `multiple of ${issue.divisor}` });
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: 'not-known', params: {} }));
    case 'invalid_union':
      // Told apart by one word, and that word is none of them.
      if (issue.errors.length === 0) return said('not-in-list');
      return deepest(issue.errors).flatMap((it) => issueOf(it, path));
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((it) => issueOf(it, path));
    case 'custom': {
      const { code, ...params } = sayingSchema.safeParse(issue.params ?? {}).data ?? { code: 'rule' as const };
      return said(code, code === 'rule' ? { text: issue.message, ...params } : params);
    }
  }
}

/** What a rule of our own says: which of the closed list it is, and what goes into the sentence. */
const sayingSchema = z.object({ code: z.enum(issueCodes).default('rule') }).catchall(z.union([z.string(), z.number()]));

/** Of the shapes that were possible, the one that fitted furthest is the one that was meant. */
function deepest(branches: readonly (readonly Said[])[]): readonly Said[] {
  const depth = (branch: readonly Said[]) => Math.max(0, ...branch.map((it) => it.path.length));
  return branches.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
}

function short<Text, List, Figure>(origin: string, text: Text, list: List, figure: Figure): Text | List | Figure {
  if (origin === 'string') return text;
  return origin === 'array' || origin === 'set' || origin === 'map' ? list : figure;
}
