import { useCallback, useEffect, useRef, useState } from 'react';
import type { FactInput } from '@contract';
import type { ApplicantKind, Day } from '@contract/kernel';
import type { EvaluationView, FactProblem, QuestionView } from '@contract/policy';
import { faultOf, type Fault } from '@/services/ask';
import { call } from '@/services/cloud';
import { keepFirmAnswers, takeFirmAnswers } from '@/services/keepFirm';
import { forgetTyped, keepTyped, readTyped } from '@/services/keepTyped';
import { type KeptCheck, forgetCheck, keepCheck, readCheck } from '@/services/keep';
import { staleWay } from '../facts/stale';
import { type TypedTexts, mergeAnswers, typedOf, unanswered } from '../facts/values';

export type Phase = 'choose' | 'ask' | 'done';

export interface SelfCheck {
  phase: Phase;
  kind: ApplicantKind | null;
  answers: FactInput[];
  card: QuestionView | null;
  /** Which card it is, counted from 1. */
  position: number;
  /** Cards that may still come after this one. */
  left: number;
  problems: FactProblem[];
  today: Day | null;
  busy: boolean;
  error: string | null;
  /** The way on where an old answer is not understood any more. */
  mend: ReturnType<typeof staleWay>;
  /** Everything on the card has an answer (不清楚 is one). */
  ready: boolean;
  start: (kind: ApplicantKind, known?: FactInput[]) => void;
  change: (answers: FactInput[]) => void;
  next: (answers?: FactInput[]) => void;
  back: () => void;
  /** What was typed in the boxes of all cards. */
  typed: TypedTexts;
  type: (typed: TypedTexts) => void;
  /** Begins anew; only these answers stay, for the recognitions and for a firm's next self-check. */
  again: (stay: readonly FactInput[]) => void;
  /** Brings back what beginning anew put away, as long as nothing new was begun. */
  undo: (() => void) | null;
}

interface Before {
  check: KeptCheck;
  typed: TypedTexts;
  finished: boolean;
}

const NOTHING: KeptCheck = { kind: null, answers: [], cards: [] };

/**
 * The conversation: one card at a time. Answers and cards are kept on the phone after every step, so
 * leaving, coming back and going back lose nothing; the server says which question comes next.
 */
export function useSelfCheck(): SelfCheck {
  const [check, setCheck] = useState<KeptCheck>(() => readCheck() ?? NOTHING);
  const [position, setPosition] = useState(() => Math.max(0, check.cards.length - 1));
  const [evaluation, setEvaluation] = useState<EvaluationView | null>(null);
  const [today, setToday] = useState<Day | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [finished, setFinished] = useState(false);
  const [typed, setTyped] = useState<TypedTexts>(readTyped);
  const [before, setBefore] = useState<Before | null>(null);
  const [woken, setWoken] = useState(0);
  const running = useRef(false);

  const keep = (next: KeptCheck) => {
    setCheck(next);
    keepCheck(next);
  };

  /** Asks the server what comes next after these answers and moves there. */
  const proceed = useCallback(async (from: KeptCheck, at: number) => {
    if (running.current || from.kind === null) return;
    running.current = true;
    setBusy(true);
    setFault(null);
    try {
      const { data, today: day } = await call('selfcheck.evaluate', { kind: from.kind, facts: from.answers });
      setEvaluation(data);
      setToday(day);
      const current = from.cards[at];
      const wrong = data.problems.some((one) => current?.facts.some((fact) => fact.id === one.fact));
      if (wrong) return;
      // A card further on that was asked before still stands: walk on to it before asking anew.
      if (at + 1 < from.cards.length) {
        setPosition(at + 1);
        return;
      }
      if (!data.next) {
        setFinished(true);
        return;
      }
      const known = from.cards.findIndex((card) => card.id === data.next?.id);
      if (known >= 0) {
        const cards = from.cards.map((card, index) => (index === known && data.next ? data.next : card));
        const moved = { ...from, cards };
        setCheck(moved);
        keepCheck(moved);
        setPosition(known);
      } else {
        const moved = { ...from, cards: [...from.cards, data.next] };
        setCheck(moved);
        keepCheck(moved);
        setPosition(moved.cards.length - 1);
      }
    } catch (caught) {
      setFault(faultOf(caught));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  // Coming back to kept answers: how many questions are left, and today, come from the server.
  useEffect(() => {
    const { kind, answers, cards } = readCheck() ?? NOTHING;
    if (kind === null) return;
    let here = true;
    call('selfcheck.evaluate', { kind, facts: answers })
      .then(({ data, today: day }) => {
        if (!here) return;
        setEvaluation(data);
        setToday(day);
        if (!data.next && cards.every((one) => unanswered(one.facts, answers).length === 0))
          setFinished(true);
      })
      .catch((caught: unknown) => here && setFault(faultOf(caught)));
    return () => {
      here = false;
    };
  }, [woken]);

  const card = check.cards[position] ?? null;
  const shown = card?.facts ?? [];
  return {
    phase: check.kind === null ? 'choose' : finished || !card ? 'done' : 'ask',
    kind: check.kind,
    answers: check.answers,
    card,
    position: position + 1,
    left: Math.max(
      check.cards.length - position - 1,
      (evaluation?.questionsLeft ?? 0) - (position + 1 < check.cards.length ? 0 : 1),
      0,
    ),
    problems: evaluation?.problems ?? [],
    today,
    busy,
    error: fault?.sentence ?? null,
    mend: fault
      ? staleWay(fault, check.answers, (answers) => {
          const next = { ...check, answers, saved: false };
          keep(next);
          setFault(null);
          setFinished(false);
          setWoken(woken + 1);
        })
      : undefined,
    ready: card !== null && unanswered(shown, check.answers).length === 0,
    start: (kind, known = []) => {
      // What was answered in the recognitions is not asked again.
      const answers = kind === 'firm' ? mergeAnswers(known, takeFirmAnswers()) : known;
      const next: KeptCheck = { kind, answers, cards: [] };
      keep(next);
      setBefore(null);
      setFinished(false);
      setPosition(0);
      void proceed(next, 0);
    },
    change: (answers) => keep({ ...check, answers, saved: false }),
    next: (answers = check.answers) => {
      const next = { ...check, answers, saved: false };
      keep(next);
      void proceed(next, position);
    },
    back: () => {
      setFault(null);
      if (finished) setFinished(false);
      else if (position > 0) setPosition(position - 1);
      else keep({ ...check, kind: null });
    },
    typed,
    type: (next) => {
      setTyped(next);
      keepTyped(next);
    },
    again: (stay) => {
      setBefore({ check, typed, finished });
      forgetCheck();
      forgetTyped();
      if (stay.length > 0) {
        keepFirmAnswers([...stay]);
        keepTyped(typedOf(typed, stay));
      }
      setTyped(readTyped());
      setCheck(NOTHING);
      setPosition(0);
      setEvaluation(null);
      setFinished(false);
      setFault(null);
    },
    undo:
      before === null
        ? null
        : () => {
            if (before.check.kind === 'firm') takeFirmAnswers();
            keep(before.check);
            setTyped(before.typed);
            keepTyped(before.typed);
            setBefore(null);
            setFinished(before.finished);
            setPosition(Math.max(0, before.check.cards.length - 1));
            setWoken(woken + 1);
          },
  };
}
