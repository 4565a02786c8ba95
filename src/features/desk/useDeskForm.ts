import { useState } from 'react';
import { type Acting, useAct } from '@/services/ask';
import { type Faults, faultsOf } from './faults';

/** A form of the desk: what its boxes lack before it is sent, and what the server refused after. */
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
  return {
    acting,
    faults,
    under: (field) => (tried ? lacking[field] : null) ?? faults.at(field),
    ready: () => {
      setTried(true);
      return Object.values(lacking).every((sentence) => !sentence);
    },
    busy: acting.busy,
  };
}

/** The sentence for an empty box, null when there is text. */
export function needed(text: string, sentence: string): string | null {
  return text.trim() === '' ? sentence : null;
}
