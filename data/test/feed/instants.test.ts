import { expect, test } from 'vitest';
import { momentOf } from '../../src/feed/instants.ts';
import { wordsOf } from '../../src/feed/words.ts';

const read = (given: string) => {
  const moment = momentOf(wordsOf(given));
  return moment.says === 'instant' ? moment.instant : moment.says;
};

test.each([
  // The regular form.
  ['April 11, 2024 at 14:33:14 UTC', '2024-04-11T14:33:14Z'],
  // Each irregularity that the feed has had.
  ['March 27, 2015 at 23:59:47', '2015-03-27T23:59:47Z'],
  ['April 27, 2022 16:04:21 UTC', '2022-04-27T16:04:21Z'],
  ['May 26, 2017, at 16:35:48 UTC', '2017-05-26T16:35:48Z'],
  ['February 02 2022 at 14:16:27 UTC', '2022-02-02T14:16:27Z'],
  ['March 23,2023 12:27:59 UTC', '2023-03-23T12:27:59Z'],
  ['May 31, 2024 at12:48:30 UTC', '2024-05-31T12:48:30Z'],
  [' July 13, 2016 at 13:56:45 UTC ', '2016-07-13T13:56:45Z'],
  ['May 21, 2026 at  12:14:09 UTC', '2026-05-21T12:14:09Z'],
  ['August 30. 2023 at 17:30:21 UTC', '2023-08-30T17:30:21Z'],
  ['October 25, 2023 at 15:48:39 AM UTC', '2023-10-25T15:48:39Z'],
  ['September 30, 2023 at 04:22:17 AM UTC', '2023-09-30T04:22:17Z'],
  ['June 22, 2021 at 20:19:59 PM UTC', '2021-06-22T20:19:59Z'],
  ['August 15, 2024 at 2024-08-15 15:11:54 UTC', '2024-08-15T15:11:54Z'],
  ['November 18, 2017 at 6:30:42 UTC', '2017-11-18T06:30:42Z'],
  ['October 7 at 16:38:21 UTC', 'no-year'],
  ['March 19th 2026 at 10:01:02 UTC', '2026-03-19T10:01:02Z'],
  ['May 3rd 2026 at 10:01:02 UTC', '2026-05-03T10:01:02Z'],
  ['June 12th, 2026 at 10:01:02 UTC', '2026-06-12T10:01:02Z'],
  // Spaces that do not look like spaces, and words in other forms.
  ['April\u00A011,\u202F2024 at\u200914:33:14\u00A0UTC', '2024-04-11T14:33:14Z'],
  ['April 11, 2024 at 2:33:14 PM UTC', '2024-04-11T14:33:14Z'],
  ['Apr. 11, 2024 at 14:33:14 UTC', '2024-04-11T14:33:14Z'],
  ['11 April 2024 at 14:33:14 UTC', '2024-04-11T14:33:14Z'],
  ['2024-04-11 14:33:14', '2024-04-11T14:33:14Z'],
  ['2024-04-11T14:33:14Z', '2024-04-11T14:33:14Z'],
  ['<b>April 11, 2024</b>&nbsp;at 14:33:14 UTC', '2024-04-11T14:33:14Z'],
  // French.
  ['11 avril 2024 à 14:33:14 UTC', '2024-04-11T14:33:14Z'],
  ['le 1er août 2024 à 14 h 33 min 14 s UTC', '2024-08-01T14:33:14Z'],
  ['Le 11 février 2024, à 4 h 05 min 06 s (TUC)', '2024-02-11T04:05:06Z'],
  ['11 décembre 2024 a\u0300 14:33:14 UTC', '2024-12-11T14:33:14Z'],
  ['7 octobre à 16:38:21 UTC', 'no-year'],
])('"%s" is %s', (given, instant) => expect(read(given)).toBe(instant));

test.each([
  '',
  'soon',
  'April 11, 2024',
  'April 11, 2024 at UTC',
  'April 31, 2024 at 14:33:14 UTC',
  'February 29, 2023 at 14:33:14 UTC',
  'Avrilmber 11, 2024 at 14:33:14 UTC',
  'April 11, 2024 at 24:33:14 UTC',
  'April 11, 2024 at 14:60:14 UTC',
  'April 11, 2024 at 14:33:60 UTC',
  'April 11, 2024 at 14:33 UTC',
  'April 11, 2024 at 12:33:14 AM UTC',
  'April 11, 2024 at 14:33:14 EST',
  'April 11, 2024 at 14:33:14 UTC or so',
  'April 1, 11, 2024 at 14:33:14 UTC',
  'August 14, 2024 at 2024-08-15 15:11:54 UTC',
  '14:33:14 UTC',
  '2024-04-31 14:33:14',
])('"%s" says no moment, and none is made up', (given) => expect(read(given)).toBe('nothing'));
