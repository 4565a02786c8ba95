import { owner, read, write } from '@/services/keep';
import { EMPTY_FORM, MEASURES, type Measure, type RdForm } from './costs';

export type Forms = Record<Measure, RdForm>;

const key = () => `rd-costs:${owner()}`;

/** The three forms as they were left, on this phone only. */
export function readForms(): Forms {
  const kept = read<Partial<Forms>>(key());
  return Object.fromEntries(
    MEASURES.map((measure) => [measure, { ...EMPTY_FORM, ...kept?.[measure] }]),
  ) as Forms;
}

export function keepForms(forms: Forms): void {
  write(key(), forms);
}
