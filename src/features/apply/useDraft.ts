import { useRef, useState } from 'react';
import type { DraftView, FactInput } from '@contract';
import { useAct } from '@/services/ask';
import { type Files, useFiles } from './useFiles';

export interface Drafting {
  draft: DraftView;
  answers: FactInput[];
  files: Files;
  dirty: boolean;
  busy: boolean;
  error: string | null;
  /** The draft is out of date: it was changed elsewhere. */
  stale: boolean;
  change: (answers: FactInput[]) => void;
  /** Saves what was changed. @returns the draft as it now stands, or null when it was refused */
  save: () => Promise<DraftView | null>;
  /** Saves, then submits. @returns the claim's id and number, or null */
  submit: () => Promise<{ claimId: string; number: string } | null>;
  discard: () => Promise<boolean>;
}

/**
 * One draft on its page. Saving and submitting are two acts: once saved, a second tap on submit repeats
 * the very same command, so a lost answer never makes two claims.
 */
export function useDraft(first: DraftView): Drafting {
  const [draft, setDraft] = useState(first);
  const [answers, setAnswers] = useState<FactInput[]>(first.facts);
  const [dirty, setDirty] = useState(false);
  const saving = useAct();
  const sending = useAct();
  const submitting = useRef(false);
  const files = useFiles(
    'paper',
    first.papers.flatMap((paper) => paper.files.map((file) => ({ paperId: paper.id, file }))),
    () => setDirty(true),
  );

  const save = async (): Promise<DraftView | null> => {
    if (!dirty) return draft;
    const saved = await saving.act('drafts.save', {
      draftId: draft.id,
      expectedVersion: draft.version,
      facts: answers,
      papers: draft.papers.map(({ id }) => ({ paperId: id, fileIds: files.idsOf(id) })),
    });
    if (!saved) return null;
    setDraft(saved.data);
    setDirty(false);
    return saved.data;
  };

  return {
    draft,
    answers,
    files,
    dirty,
    busy: saving.busy || sending.busy,
    error: saving.error ?? sending.error,
    stale: saving.code === 'STALE_VERSION' || sending.code === 'STALE_VERSION',
    change: (next) => {
      setAnswers(next);
      setDirty(true);
    },
    save,
    submit: async () => {
      if (submitting.current) return null;
      submitting.current = true;
      try {
        const saved = await save();
        if (!saved || saved.missing.length > 0) return null;
        const sent = await sending.act('claims.submit', {
          draftId: saved.id,
          expectedVersion: saved.version,
          pledgeVersion: saved.pledgeVersion,
        });
        return sent ? { claimId: sent.data.claimId, number: sent.data.number } : null;
      } finally {
        submitting.current = false;
      }
    },
    discard: async () => {
      const done = await saving.act('drafts.discard', { draftId: draft.id, expectedVersion: draft.version });
      return done !== null;
    },
  };
}
