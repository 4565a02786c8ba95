import { useEffect, useRef, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import type { DraftView, FactInput } from '@contract';
import { useAct } from '@/services/ask';
import { call } from '@/services/cloud';
import { mergeDrafts, type Merged, type Typed } from './merge';
import { type Files, useFiles } from './useFiles';

/** A pause in typing after which the draft is saved by itself (ms). */
export const SAVE_AFTER_MS = 2500;

export interface Drafting {
  draft: DraftView;
  answers: FactInput[];
  files: Files;
  dirty: boolean;
  /** Something that was tapped is under way; saving by itself is not. */
  busy: boolean;
  error: string | null;
  code: string | null;
  /** Another phone saved meanwhile: both were put together, and these values were changed on both. */
  merged: Merged['conflicts'] | null;
  change: (answers: FactInput[]) => void;
  /** Saves what was changed. @returns the draft as it now stands, or null when it was refused */
  save: () => Promise<DraftView | null>;
  /** Submits the draft as it was saved. @returns the claim's id and number, or null */
  submit: () => Promise<{ claimId: string; number: string } | null>;
  discard: () => Promise<boolean>;
}

const filesOf = (draft: DraftView) =>
  draft.papers.flatMap((paper) => paper.files.map((file) => ({ paperId: paper.id, file })));
const typedOf = (draft: DraftView): Typed => ({
  facts: draft.facts,
  papers: draft.papers.map(({ id, files }) => ({ paperId: id, fileIds: files.map((file) => file.id) })),
});

/**
 * One draft on its page. It is kept on the server while one types, so that any phone can go on with it. Saving and
 * submitting are two acts: once saved, a second tap on submit repeats the very same command, so a lost answer never
 * makes two claims.
 */
export function useDraft(first: DraftView): Drafting {
  const [draft, setDraft] = useState(first);
  const [answers, setAnswers] = useState<FactInput[]>(first.facts);
  const [changes, setChanges] = useState(0);
  const [saved, setSaved] = useState(0);
  const [tapped, setTapped] = useState(false);
  const [merged, setMerged] = useState<Merged['conflicts'] | null>(null);
  const saving = useAct();
  const sending = useAct();
  const touch = () => setChanges((count) => count + 1);
  const files = useFiles('paper', filesOf(first), touch);
  const dirty = changes !== saved;
  /** What stands now, for what goes on over several answers. */
  const now = useRef({ draft, answers, changes, saved, files });
  now.current = { draft, answers, changes, saved, files };
  const running = useRef<Promise<DraftView | null> | null>(null);
  const submitting = useRef(false);
  const over = useRef(false);

  const saveOnce = async (): Promise<DraftView | null> => {
    const at = now.current;
    if (at.changes === at.saved) return at.draft;
    const mine: Typed = {
      facts: at.answers,
      papers: at.draft.papers.map(({ id }) => ({ paperId: id, fileIds: at.files.idsOf(id) })),
    };
    const answer = await saving.act('drafts.save', {
      draftId: at.draft.id,
      expectedVersion: at.draft.version,
      facts: [...mine.facts],
      papers: mine.papers.map(({ paperId, fileIds }) => ({ paperId, fileIds: [...fileIds] })),
    });
    if (answer) {
      setDraft(answer.data);
      setSaved(at.changes);
      now.current = { ...now.current, draft: answer.data, saved: at.changes };
      return answer.data;
    }
    if (saving.takeCode() === 'STALE_VERSION') await takeBoth(at.draft, mine);
    return null;
  };

  /** One at a time: whoever saves while another save is under way waits for it and then saves what is left. */
  const save = async (): Promise<DraftView | null> => {
    while (running.current) await running.current;
    running.current = saveOnce();
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  };

  /** Another phone was faster: both are put together, and saved after the next pause. */
  const takeBoth = async (base: DraftView, mine: Typed) => {
    const { data } = await call('drafts.get', { draftId: base.id }).catch(() => ({ data: null }));
    if (!data) return;
    const both = mergeDrafts(typedOf(base), mine, typedOf(data));
    setDraft(data);
    setAnswers(both.facts);
    now.current.files.adopt(filesOf(data), both.papers);
    setMerged(both.conflicts);
    saving.clear();
    touch();
  };

  const act = async <T>(doing: () => Promise<T>): Promise<T> => {
    setTapped(true);
    try {
      return await doing();
    } finally {
      setTapped(false);
    }
  };

  const latest = useRef(save);
  latest.current = save;
  const waits = dirty && !files.sending && !saving.busy && !saving.error && !tapped;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => void latest.current(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [waits, changes]);
  // Leaving the page must not lose the last words.
  useDidHide(() => {
    if (dirty && !over.current) void latest.current();
  });

  return {
    draft,
    answers,
    files,
    dirty,
    busy: tapped,
    error: saving.error ?? sending.error,
    code: saving.code ?? sending.code,
    merged,
    change: (next) => {
      setAnswers(next);
      saving.clear();
      touch();
    },
    save: () => act(save),
    submit: async () => {
      if (submitting.current) return null;
      submitting.current = true;
      try {
        return await act(async () => {
          const kept = await save();
          if (!kept || kept.missing.length > 0) return null;
          const sent = await sending.act('claims.submit', {
            draftId: kept.id,
            expectedVersion: kept.version,
            pledgeVersion: kept.pledgeVersion,
          });
          over.current = sent !== null;
          return sent ? { claimId: sent.data.claimId, number: sent.data.number } : null;
        });
      } finally {
        submitting.current = false;
      }
    },
    discard: () =>
      act(async () => {
        while (running.current) await running.current;
        const { draft: last } = now.current;
        const done = await saving.act('drafts.discard', { draftId: last.id, expectedVersion: last.version });
        over.current = done !== null;
        return done !== null;
      }),
  };
}
