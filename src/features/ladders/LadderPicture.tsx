import type { ReactNode } from 'react';
import { Text } from '@tarojs/components';
import type { LadderView } from '@contract/policy';
import { Card, Section } from '@/components';
import { Rung } from './Rung';
import { Stairs } from './Stairs';
import { placesOf, standingText, type Place } from './rungs';
import './ladders.scss';

/** The next rung comes first, then what is held, so that the distance is seen without scrolling. */
const ORDER: readonly Place[] = ['next', 'unknown', 'later', 'below', 'held'];

/** One ladder: the stairs, where the firm stands, then rung by rung. @param children below the stairs */
export function LadderPicture({ ladder, children }: { ladder: LadderView; children?: ReactNode }) {
  const places = placesOf(ladder.rungs);
  const rungs = ladder.rungs
    .map((rung, index) => ({ rung, place: places[index] ?? ('unknown' as const) }))
    .sort((a, b) => ORDER.indexOf(a.place) - ORDER.indexOf(b.place));
  return (
    <Section title={ladder.name}>
      <Card id={`ladder-${ladder.id}`}>
        <Stairs ladder={ladder} />
        <Text className="kh-text kh-ladder__standing">{standingText(ladder)}</Text>
        {children}
      </Card>
      {rungs.map(({ rung, place }) => (
        <Rung key={rung.title} rung={rung} place={place} />
      ))}
    </Section>
  );
}
