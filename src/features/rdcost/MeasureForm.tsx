import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { yearOf } from '@contract/kernel';
import { RD_COST_CATEGORIES, RD_COST_LABELS, type RdCostCategory, type RdCostResult } from '@contract/policy';
import { ActionButton, Card, Field, MoneyField, Section, Tick, TypedInput } from '@/components';
import { call, sentenceOf } from '@/services/cloud';
import {
  type Faults,
  type Measure,
  MEASURE_WORDS,
  type RdForm,
  TAX_FIELDS,
  TAX_WORDS,
  type TaxField,
  faultsOf,
  hasUnread,
  inputOf,
  readYear,
} from './costs';
import { ResultActions } from '../results/ResultActions';
import { CarryOver } from './CarryOver';
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
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [result, setResult] = useState<RdCostResult | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const change = (next: RdForm) => {
    setFaults({});
    setProblems({});
    setResult(null);
    setError(null);
    onChange(next);
  };
  const unread = hasUnread(form);
  /** A figure taken over, or the box emptied, with what was typed. */
  const money = (field: RdCostCategory | TaxField, text: string, put: (form: RdForm) => RdForm) =>
    change(put({ ...form, texts: { ...form.texts, [field]: text } }));
  const work = async () => {
    const found = faultsOf(measure, form, yearOf(today));
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const { data } = await call('tools.rdCosts', inputOf(measure, form));
      setResult(data.results[0] ?? null);
      setProblems(Object.fromEntries(data.problems.map(({ field, message }) => [field, message])));
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
      <Section title="各类费用" hint="没有的留空。可写“120万”“796000元”或“1.2亿”。">
        <Card>
          {RD_COST_CATEGORIES.map((category) => (
            <MoneyField
              key={category}
              id={id(category)}
              label={RD_COST_LABELS[category].label}
              help={RD_COST_LABELS[category].help}
              error={problems[category]}
              value={form.costs[category] ?? null}
              typed={form.texts[category]}
              onChange={(fen, text) =>
                money(category, text, (next) => ({
                  ...next,
                  costs: { ...next.costs, [category]: fen ?? undefined },
                }))
              }
            />
          ))}
        </Card>
      </Section>
      {measure === 'deduction' ? (
        <Section title="年度与收入">
          <Card>
            <Field id={id('year')} label="费用所属年度" error={faults.year ?? problems.year}>
              <TypedInput
                id={id('year')}
                label="费用所属年度"
                type="number"
                value={form.year}
                placeholder="例如 2025"
                maxLength={5}
                unit="年"
                invalid={Boolean(faults.year ?? problems.year)}
                onInput={(year) => change({ ...form, year })}
              />
            </Field>
            {TAX_FIELDS.map((field) => (
              <MoneyField
                key={field}
                id={id(field)}
                label={TAX_WORDS[field].label}
                help={TAX_WORDS[field].help}
                error={faults[field] ?? problems[field]}
                value={form.tax[field] ?? null}
                typed={form.texts[field]}
                onChange={(fen, text) =>
                  money(field, text, (next) => ({
                    ...next,
                    tax: { ...next.tax, [field]: fen ?? undefined },
                  }))
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
        {faults.form || error || unread ? (
          <Text className="kh-field__error" id={id('fault')} aria-role="alert">
            {faults.form ?? error ?? '有没看懂的金额，请先改正。'}
          </Text>
        ) : null}
        <ActionButton
          id={id('work')}
          busy={busy}
          disabled={unread}
          onClick={() => void work()}
        >{`算${MEASURE_WORDS[measure].label}`}</ActionButton>
      </View>
      {result ? (
        <View>
          {Object.keys(problems).length > 0 ? (
            <Text className="kh-note kh-note--red" id={id('problems')}>
              有的数看起来不对，请看上面标红的地方。下面按您填的数计算。
            </Text>
          ) : null}
          <Working result={result} />
          <CarryOver result={result} year={measure === 'deduction' ? readYear(form.year) : null} />
          <ResultActions
            content={{ of: 'rd-costs', day: today, result }}
            keep={{ answers: [], facts: async () => [], today }}
          />
        </View>
      ) : null}
    </View>
  );
}
