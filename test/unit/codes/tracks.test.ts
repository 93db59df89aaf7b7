import { expect, test } from 'vitest';
import { accountOf, expectedLrc, numbersOn, splitTracks } from '#shared/codes/tracks.ts';

test('a swipe is cut into its tracks, whatever stands between them', () => {
  expect(splitTracks('%GIFT1^X?;123=456?+789?')).toEqual([
    { track: 1, data: 'GIFT1^X', lrc: 'absent' },
    { track: 2, data: '123=456', lrc: 'absent' },
    { track: 3, data: '789', lrc: 'absent' },
  ]);
  expect(splitTracks('%A?\r;1?\r\n')?.length).toBe(2);
  expect(splitTracks('GIFT-123')).toBeUndefined();
  expect(splitTracks('%GIFT')).toBeUndefined();
});

test('the LRC behind the end sentinel is checked, and a wrong one is told', () => {
  const track = ';6006491234567890?';
  const right = expectedLrc(track, 2);
  expect(splitTracks(track + right)).toEqual([{ track: 2, data: '6006491234567890', lrc: 'right' }]);
  const wrong = right === '1' ? '2' : '1';
  expect(splitTracks(track + wrong)?.[0]?.lrc).toBe('wrong');
});

test('every bit column of a track with its LRC is even', () => {
  const track = '%B6006^GIFT CARD^99?';
  let sum = 0;
  for (const sign of track + expectedLrc(track, 1)) sum ^= (sign.charCodeAt(0) - 0x20) & 0x3f;
  expect(sum).toBe(0);
});

test('the account number and a bank’s layout are seen on tracks 1 and 2', () => {
  const [one, two] = splitTracks('%B4000 1234^DOE/J^3012101?;40001234=30121010?') ?? [];
  expect(one && accountOf(one)).toEqual({ number: '40001234', bankLayout: true });
  expect(two && accountOf(two)).toEqual({ number: '40001234', bankLayout: true });
  const [plain] = splitTracks(';40001234=99?') ?? [];
  expect(plain && accountOf(plain)).toEqual({ number: '40001234', bankLayout: false });
});

test('a track in no bank’s layout still offers its number', () => {
  const [one] = splitTracks('%GIFT123?') ?? [];
  expect(one && numbersOn(one)).toEqual(['GIFT123', 'IFT123']);
});
