import { useEffect, useState } from 'react';
import { type Acting, useAct } from '@/services/ask';
import { say } from '@/services/go';
import { type Faults, faultsOf } from './faults';

/**
 * A form of the desk: what its boxes lack before it is sent, and what the server refused after. Both stand at
 * their box and are said once as well, since the box may be out of sight while the button is in it.
 */
export interface DeskForm {
  acting: Acting;
  faults: Faults;
  /** The sentence under a field: the form's own first, then the server's. */
  under: (field: string) => string | undefined;
  /** True when nothing is lacking; from the first try on, what is lacking is shown. */
  ready: () => boolean;
  busy: boolean;
}

/** @param lacking every field of the form by its name in the contract, with what it lacks now */
export function useDeskForm(lacking: Record<string, string | null | undefined>): DeskForm {
  const acting = useAct();
  const [tried, setTried] = useState(false);
  const faults = faultsOf(acting, Object.keys(lacking));
  const refused = acting.error !== null && faults.rest === null ? acting.error : null;
  useEffect(() => {
    if (refused) say(refused);
  }, [refused]);
  return {
    acting,
    faults,
    under: (field) => (tried ? lacking[field] : null) ?? faults.at(field),
    ready: () => {
      setTried(true);
      const first = Object.values(lacking).find(Boolean);
      if (first) say(first);
      return !first;
    },
    busy: acting.busy,
  };
}

/** The sentence for an empty box, null when there is text. */
export function needed(text: string, sentence: string): string | null {
  return text.trim() === '' ? sentence : null;
}
