import { formatDay } from '@contract/kernel';
import { requirementsOf, type LadderView, type RecognitionView } from '@contract/policy';
import { ANSWER_LABELS } from '@contract/policy/terms';
import type { Content } from '@/services/keepResults';
import { distanceText, placesOf, PLACE_WORDS, standingText } from '../../ladders/rungs';
import type { Block, ResultSheet } from '../../picture/sheet';
import { pointsText } from '../../recognitions/points';
import { countsText } from '../../recognitions/standing';

type Of<K extends Content['of']> = Extract<Content, { of: K }>;

const basisOf = ({ asOf, packVersion }: { asOf: string; packVersion: string }) => [
  `按${formatDay(asOf)}的标准对照，标准版本${packVersion}`,
];

/** The recognitions, or one of them: how each criterion answers, without the firm's own figures. */
export function recognitionsSheet({ view }: Of<'recognitions'>): ResultSheet {
  const [first, ...others] = view.recognitions;
  const one = first && others.length === 0 ? first : null;
  return {
    title: one ? `${one.name}对照` : '资质自查结果',
    basis: one ? [...basisOf(view), `依据：${one.documents}（${one.version}年版）`] : basisOf(view),
    blocks: one
      ? oneBlocks(one)
      : view.recognitions.map((each) => ({ kind: 'list', title: each.name, lines: wholeLines(each) })),
    foot: ['只说明有没有发现障碍，不代表通过认定。', view.caution],
  };
}

function wholeLines({ statement, conditions, filing }: RecognitionView): string[] {
  const counts = countsText(conditions);
  return [statement, ...(counts ? [counts] : []), filing.text];
}

function oneBlocks(recognition: RecognitionView): Block[] {
  const { scores, conditions, prepare, caveat } = recognition;
  return [
    { kind: 'list', title: '结果', lines: [...wholeLines(recognition), ...(caveat ? [caveat] : [])] },
    ...(scores.length > 0
      ? [
          {
            kind: 'scores' as const,
            title: '得分区间',
            rows: scores.map(({ label, low, high, max }) => ({
              name: label,
              low,
              high,
              max,
              figure: pointsText({ low, high }),
            })),
          },
        ]
      : []),
    {
      kind: 'list',
      title: '逐项对照',
      lines: requirementsOf(conditions).map(({ state, branches }) => {
        const texts = branches.map((branch) => branch.map(({ text }) => text).join('，且'));
        return `${ANSWER_LABELS[state]}：${texts.join('；或')}`;
      }),
    },
    ...(prepare.length > 0 ? [{ kind: 'list' as const, title: '请提前准备', lines: prepare }] : []),
  ];
}

/** Both ladders: where the firm stands, what is in the way of the next rung, what each brings. */
export function laddersSheet({ view }: Of<'ladders'>): ResultSheet {
  return {
    title: '资质梯度图',
    basis: basisOf(view),
    blocks: view.ladders.flatMap(ladderBlocks),
    foot: ['各级的支持能否同时享受、续期是否再次享受，以县科技局解释为准。', view.caution],
  };
}

function ladderBlocks(ladder: LadderView): Block[] {
  const places = placesOf(ladder.rungs);
  return [
    {
      kind: 'stairs',
      title: ladder.name,
      rungs: ladder.rungs.map((rung, index) => {
        const place = places[index] ?? 'unknown';
        const distance = place === 'next' ? distanceText(rung) : '';
        return {
          name: rung.name,
          figure: rung.brings,
          held: place === 'held',
          here: place === 'held' && places.lastIndexOf('held') === index,
          said: distance ? `${PLACE_WORDS[place].label}，${distance}` : PLACE_WORDS[place].label,
        };
      }),
    },
    { kind: 'note', text: standingText(ladder) },
  ];
}
