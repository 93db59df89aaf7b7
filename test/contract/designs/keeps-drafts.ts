import { openDrafts } from '#electron/designs/drafts.ts';

/** Keeps a draft again and again and says each time that it is kept, until somebody kills it. */
const drafts = openDrafts(process.argv[2] ?? '');
let revision = drafts.read('voucher', 'v')?.revision ?? 0;
for (let n = 1; ; n += 1) {
  const kept = drafts.keep({
    kind: 'voucher',
    id: 'v',
    title: 'v',
    from: null,
    body: { n, long: 'ä'.repeat(50_000) },
    revision,
    by: 'Jo',
    at: new Date().toISOString(),
  });
  if (!kept.ok || !kept.value.kept) throw new Error('not kept');
  ({ revision } = kept.value.draft);
  process.stdout.write(`${n}\n`);
}
