import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PACKS, PLAN_PACK, type ReadingId } from '@domain/policy';
import { itemView, readingsOf } from '@domain/rules';
import { checkScenario } from '../../scripts/scenarios/check';
import { readScenario } from '../../scripts/scenarios/form';

const scenarios = (
  parse(readFileSync(join(__dirname, '../scenarios/readings.yaml'), 'utf8')) as unknown[]
).map((raw) => readScenario(raw, PACKS));
const ids = PLAN_PACK.readings.map((r) => r.id);

describe('the fourteen readings', () => {
  test('all are there, in words, with the cautious answer taken', () => {
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    for (const reading of PLAN_PACK.readings) {
      expect(reading.taken).toBe('cautious');
      expect(reading.question).toMatch(/。|？$/);
      expect(reading.cautious).toMatch(/。$/);
    }
  });

  test.each(ids)('reading %i has scenarios of its own', (id) => {
    const own = scenarios.filter(({ name }) => {
      const head = /^口径([\d、]+)/.exec(name)?.[1] ?? '';
      return head.split('、').includes(String(id));
    });
    expect(own.length).toBeGreaterThanOrEqual(2);
  });

  test.each(PLAN_PACK.readings.filter((r) => r.widest).map((r) => r.id))(
    'reading %i taken the wider way changes a result',
    (id: ReadingId) => {
      const wide = scenarios.filter((s) => s.wide.includes(id));
      expect(wide.length).toBeGreaterThan(0);
      for (const scenario of wide) expect(checkScenario(scenario, PACKS)).toEqual([]);
      const biting = wide.filter((s) => checkScenario({ ...s, wide: [] }, PACKS).length > 0);
      expect(biting.length).toBeGreaterThan(0);
    },
  );

  test.each(ids)('reading %i is shown at an item where it matters', (id) => {
    const shown = PLAN_PACK.items.filter((item) => readingsOf(PLAN_PACK, item).some((r) => r.id === id));
    expect(shown.length).toBeGreaterThan(0);
    for (const item of shown) expect(itemView(PLAN_PACK, item, 2025).readings.map((r) => r.id)).toContain(id);
  });

  test('how claims are handled is open for every claim, and for nothing that is not claimed', () => {
    for (const item of PLAN_PACK.items) {
      const of = readingsOf(PLAN_PACK, item).filter((r) => [12, 13, 14].includes(r.id));
      expect(of.map((r) => r.id)).toEqual(item.claimable ? [12, 13, 14] : []);
    }
  });
});
