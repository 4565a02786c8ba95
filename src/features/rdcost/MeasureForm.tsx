import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { type Fen, yearOf } from '@contract/kernel';
import { RD_COST_CATEGORIES, RD_COST_LABELS, type RdCostResult } from '@contract/policy';
import { ActionButton, Card, Field, MoneyField, Section, Tick, TypedInput } from '@/components';
import { call, sentenceOf } from '@/services/cloud';
import {
  type Faults,
  type Measure,
  MEASURE_WORDS,
  type RdForm,
  TAX_FIELDS,
  TAX_WORDS,
  faultsOf,
  inputOf,
} from './costs';
import { ResultActions } from '../results/ResultActions';
import { Working } from './Working';

export interface MeasureFormProps {
  measure: Measure;
  form: RdForm;
  today: string;
  onChange: (form: RdForm) => void;
}

/** One measure: its categories, what else it needs, and the result with its working. */
export function MeasureForm({ measure, form, today, onChange }: MeasureFormProps) {
  const [faults, setFaults] = useState<Faults>({});
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [result, setResult] = useState<RdCostResult | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const change = (next: RdForm) => {
    setFaults({});
    setResult(null);
    setError(null);
    onChange(next);
  };
  /** A figure taken over, or the box emptied; what cannot be read is remembered and stops the sum. */
  const money = (id: string, fen: Fen | null, text: string, put: (fen: Fen | undefined) => RdForm) => {
    const bad = fen === null && text.trim() !== '';
    setUnread((ids) => [...ids.filter((one) => one !== id), ...(bad ? [id] : [])]);
    change(put(fen ?? undefined));
  };
  const work = async () => {
    const found = faultsOf(measure, form, yearOf(today));
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const { data } = await call('tools.rdCosts', inputOf(measure, form));
      setResult(data.results[0] ?? null);
    } catch (caught) {
      setError(sentenceOf(caught));
    } finally {
      setBusy(false);
    }
  };

  const id = (name: string) => `rd-${measure}-${name}`.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);
  return (
    <View>
      <Text className="kh-note kh-note--blue">{MEASURE_WORDS[measure].hint}</Text>
      <Section title="各类费用" hint="没有的留空。可写“120万”或“796000元”。">
        <Card>
          {RD_COST_CATEGORIES.map((category) => (
            <MoneyField
              key={category}
              id={id(category)}
              label={RD_COST_LABELS[category].label}
              help={RD_COST_LABELS[category].help}
              value={form.costs[category] ?? null}
              onChange={(fen, text) =>
                money(category, fen, text, (value) => ({
                  ...form,
                  costs: { ...form.costs, [category]: value },
                }))
              }
            />
          ))}
        </Card>
      </Section>
      {measure === 'deduction' ? (
        <Section title="年度与收入">
          <Card>
            <Field id={id('year')} label="费用所属年度" error={faults.year}>
              <TypedInput
                id={id('year')}
                label="费用所属年度"
                type="number"
                value={form.year}
                placeholder="例如 2025"
                maxLength={5}
                unit="年"
                invalid={Boolean(faults.year)}
                onInput={(year) => change({ ...form, year })}
              />
            </Field>
            {TAX_FIELDS.map((field) => (
              <MoneyField
                key={field}
                id={id(field)}
                label={TAX_WORDS[field].label}
                help={TAX_WORDS[field].help}
                error={faults[field]}
                value={form.tax[field] ?? null}
                onChange={(fen, text) =>
                  money(field, fen, text, (value) => ({ ...form, tax: { ...form.tax, [field]: value } }))
                }
              />
            ))}
            <Tick
              id={id('raised')}
              checked={form.raised}
              label="集成电路或工业母机企业"
              onChange={(raised) => change({ ...form, raised })}
            >
              <Text className="kh-text">是集成电路或工业母机企业</Text>
              <Text className="kh-muted">2023年至2027年按120%（公告2023年第44号）</Text>
            </Tick>
          </Card>
        </Section>
      ) : null}
      <View className="kh-rd__act">
        {faults.form || error || unread.length > 0 ? (
          <Text className="kh-field__error" id={id('fault')} aria-role="alert">
            {faults.form ?? error ?? '有没看懂的金额，请先改正。'}
          </Text>
        ) : null}
        <ActionButton
          id={id('work')}
          busy={busy}
          disabled={unread.length > 0}
          onClick={() => void work()}
        >{`算${MEASURE_WORDS[measure].label}`}</ActionButton>
      </View>
      {result ? (
        <View>
          <Working result={result} />
          <ResultActions
            content={{ of: 'rd-costs', day: today, result }}
            keep={{ answers: [], facts: async () => [], today }}
          />
        </View>
      ) : null}
    </View>
  );
}
