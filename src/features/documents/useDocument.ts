import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentRequest, DocumentView } from '@contract';
import { Refused, call, newCommandId, sentenceOf } from '@/services/cloud';

/** How often it is asked how far a paper is (ms). */
const ASK_EVERY_MS = 800;
/** Answers that may fail to come before people are told. */
const MISSES = 5;

export type Making =
  | { state: 'idle' }
  | { state: 'open'; percent: number }
  | { state: 'done'; fileId: string; name: string }
  | { state: 'failed'; message: string; code: string | null };

/** Orders a paper, has it made and follows how far it is. What is asked for again is made anew. */
export function useDocument(): { making: Making; make: (request: DocumentRequest) => void } {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const leave = useCallback(() => {
    turn.current += 1;
    if (timer.current) clearTimeout(timer.current);
  }, []);
  useEffect(() => leave, [leave]);

  const make = useCallback(
    (request: DocumentRequest) => {
      leave();
      const mine = turn.current;
      const show = (view: DocumentView): boolean => {
        if (mine !== turn.current) return true;
        const next = makingOf(view);
        setMaking(next);
        if (next.state !== 'open') leave();
        return next.state !== 'open';
      };
      const follow = (documentId: string, misses: number) => {
        timer.current = setTimeout(() => {
          call('documents.get', { documentId })
            .then(({ data }) => {
              if (!show(data)) follow(documentId, 0);
            })
            .catch((error: unknown) => {
              if (mine !== turn.current) return;
              if (misses < MISSES && (!(error instanceof Refused) || error.unclear))
                follow(documentId, misses + 1);
              else setMaking(failure(error));
            });
        }, ASK_EVERY_MS);
      };
      setMaking({ state: 'open', percent: 0 });
      call('documents.start', { commandId: newCommandId(), request })
        .then(({ data }) => {
          if (show(data)) return;
          // The answer may come too late for the phone: how far it is, is asked beside it.
          call('documents.run', { documentId: data.id }).then(
            (made) => show(made.data),
            () => undefined,
          );
          follow(data.id, 0);
        })
        .catch((error: unknown) => {
          if (mine === turn.current) setMaking(failure(error));
        });
    },
    [leave],
  );
  return { making, make };
}

function makingOf({ state, done, total, fileId, name, message }: DocumentView): Making {
  if (state === 'done' && fileId) return { state, fileId, name: name ?? '文件' };
  if (state === 'failed') return { state, message: message ?? '没有生成，请稍后再试。', code: null };
  return { state: 'open', percent: total > 0 ? Math.floor((100 * done) / total) : 0 };
}

const failure = (error: unknown): Making => ({
  state: 'failed',
  message: sentenceOf(error),
  code: error instanceof Refused ? error.code : null,
});
