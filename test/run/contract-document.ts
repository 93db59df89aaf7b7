import { join } from 'node:path';
import { z } from 'zod';
import { calls } from '#shared/contract/calls.ts';
import { events } from '#shared/contract/events.ts';

export const contractFile = join(import.meta.dirname, '../../docs/contract.md');

const head = `# The contract

What a window, another till program or a script can ask of the terminal. Written by \`npm run contract:doc\` from
\`shared/contract/\`; do not edit it here.

\`npm run terminal -- --data DIR --port N --json\` serves it without a page and prints one line of JSON,
\`{"url","session"}\`. Ask by \`POST {url}/call/{name}\` with \`Authorization: Bearer {session}\` and a JSON body; the
answer is \`{"ok":true,"value":…}\` or \`{"ok":false,"problem":{"code":…}}\`, where the code is one of a closed list
(\`shared/domain/problem.ts\`). Events come by server-sent events from \`GET {url}/events\`. Vendors are named by the
environment: see \`electron/terminal/live-vendors.ts\`.

An action is submitted under an id that the asking side makes (a UUID). Asking again with the same id is always safe:
it answers the same action. "Accepted" is on this till's disk for good; \`action/changed\` or \`action/story\` tell when
its vendor has confirmed or refused it.
`;

/** The whole contract as a page for people. */
export function contractDocument(): string {
  const asked = Object.entries(calls).map(
    ([name, { about, request, reply }]) =>
      `## \`${name}\`\n\n${about}\n\nRequest\n\n${block(request, 'input')}\n\nReply\n\n${block(reply, 'output')}\n`,
  );
  const told = Object.entries(events).map(([name, body]) => `## \`${name}\`\n\n${block(body, 'output')}\n`);
  return `${head}\n# Calls\n\n${asked.join('\n')}\n# Events\n\n${told.join('\n')}`;
}

function block(schema: z.ZodType, io: 'input' | 'output'): string {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return `\`\`\`ts\n${shapeOf(shape)}\n\`\`\``;
}

type Shape = z.core.JSONSchema.BaseSchema;

/** A JSON schema as a TypeScript reader would write it: shorter, and all that a caller needs to know. */
function shapeOf(schema: Shape | boolean, indent = ''): string {
  if (typeof schema === 'boolean') return 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((it) => JSON.stringify(it)).join(' | ');
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((it) => shapeOf(it, indent)).join(' | ');
  if (schema.allOf) return schema.allOf.map((it) => shapeOf(it, indent)).join(' & ');
  switch (schema.type) {
    case 'object':
      return objectOf(schema, indent);
    case 'array':
      return `Array<${shapeOf(!Array.isArray(schema.items) && schema.items ? schema.items : true, indent)}>`;
    case 'integer':
      return 'integer';
    case 'string':
      return schema.format === undefined ? 'string' : `string /* ${schema.format} */`;
    default:
      return typeof schema.type === 'string' ? schema.type : 'unknown';
  }
}

function objectOf(schema: Shape, indent: string): string {
  const deeper = `${indent}  `;
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const may = schema.required?.includes(name) ? '' : '?';
    return `${deeper}${/^\w+$/.test(name) ? name : JSON.stringify(name)}${may}: ${shapeOf(field, deeper)};`;
  });
  return fields.length === 0 ? '{}' : `{\n${fields.join('\n')}\n${indent}}`;
}
