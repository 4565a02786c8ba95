import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionName, InputOf, OutputOf } from '@contract';
import { type Answered, Refused, call, newCommandId, sentenceOf } from './cloud';

export interface Asked<T> {
  /** The last answer; stays while it is asked again. */
  answer: Answered<T> | null;
  loading: boolean;
  /** A sentence for people, or null. */
  error: string | null;
  code: string | null;
  /** The field that a refusal names. */
  field: string | null;
  reload: () => void;
}

export interface Fault {
  code: string | null;
  field: string | null;
  sentence: string;
}

/** Why something was not answered, as a page tells it. */
export const faultOf = (error: unknown): Fault => ({
  code: error instanceof Refused ? error.code : null,
  field: error instanceof Refused ? (error.field ?? null) : null,
  sentence: sentenceOf(error),
});

/**
 * Asks once the input is known and whenever it changes; a late answer to an earlier question is dropped.
 * @param input null while it is not known what to ask
 */
export function useAsk<A extends ActionName>(action: A, input: InputOf<A> | null): Asked<OutputOf<A>> {
  const [answer, setAnswer] = useState<Answered<OutputOf<A>> | null>(null);
  const [loading, setLoading] = useState(input !== null);
  const [fault, setFault] = useState<Fault | null>(null);
  const turn = useRef(0);
  const key = input === null ? null : JSON.stringify(input);

  const ask = useCallback(() => {
    if (key === null) return;
    turn.current += 1;
    const mine = turn.current;
    setLoading(true);
    setFault(null);
    call(action, JSON.parse(key) as InputOf<A>)
      .then((got) => {
        if (mine === turn.current) setAnswer(got);
      })
      .catch((error: unknown) => {
        if (mine !== turn.current) return;
        setFault(faultOf(error));
      })
      .finally(() => {
        if (mine === turn.current) setLoading(false);
      });
  }, [action, key]);

  useEffect(() => {
    ask();
    return () => {
      turn.current += 1;
    };
  }, [ask]);

  return {
    answer,
    loading,
    error: fault?.sentence ?? null,
    code: fault?.code ?? null,
    field: fault?.field ?? null,
    reload: ask,
  };
}

type Commanding = { [A in ActionName]: InputOf<A> extends { commandId: string } ? A : never }[ActionName];

export interface Acting {
  busy: boolean;
  error: string | null;
  /** The contract's code of the refusal, e.g. STALE_VERSION. */
  code: string | null;
  field: string | null;
  clear: () => void;
  /** The last refusal's sentence at once, for those who speak it rather than show it. */
  takeError: () => string | null;
  /** The last refusal's code at once. */
  takeCode: () => string | null;
  /** Sends a command; a second tap while it is under way does nothing. Null when it was refused. */
  act: <A extends Commanding>(
    action: A,
    input: Omit<InputOf<A>, 'commandId'>,
  ) => Promise<Answered<OutputOf<A>> | null>;
}

/**
 * Commands of one page. Where the answer is lost, the same act sent again keeps its command id, so
 * that the server answers with the first result instead of acting twice.
 */
export function useAct(): Acting {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ code: string | null; sentence: string; field: string | null } | null>(
    null,
  );
  const running = useRef(false);
  const last = useRef<string | null>(null);
  const lastCode = useRef<string | null>(null);
  const open = useRef<{ key: string; commandId: string } | null>(null);

  const act = useCallback(async <A extends Commanding>(action: A, input: Omit<InputOf<A>, 'commandId'>) => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFault(null);
    last.current = null;
    lastCode.current = null;
    const key = `${action} ${JSON.stringify(input)}`;
    const commandId = open.current?.key === key ? open.current.commandId : newCommandId();
    open.current = { key, commandId };
    try {
      const answer = await call(action, { ...input, commandId } as unknown as InputOf<A>);
      open.current = null;
      return answer;
    } catch (error) {
      const refused = error instanceof Refused ? error : null;
      if (refused && !refused.unclear) open.current = null;
      last.current = sentenceOf(error);
      lastCode.current = refused?.code ?? null;
      setFault({ code: refused?.code ?? null, sentence: last.current, field: refused?.field ?? null });
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  const clear = useCallback(() => setFault(null), []);
  const takeError = useCallback(() => last.current, []);
  const takeCode = useCallback(() => lastCode.current, []);
  return {
    busy,
    error: fault?.sentence ?? null,
    code: fault?.code ?? null,
    field: fault?.field ?? null,
    clear,
    takeError,
    takeCode,
    act,
  };
}
