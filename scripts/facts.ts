import type { APPLICANT_KIND_LABELS } from '@contract/kernel';
import { TYPE_OF_UNIT } from '@contract/policy';
import { PACKS } from '@domain/policy';
import { promiseText } from '@domain/rules';

/**
 * `npm run facts`: facts and items with their public ids, one a line, tab-separated.
 * fact <id> <type> <unit> <once|yearly> <applicants> <label> <choices or range>
 * item <id> <amount kind> <article> <applicants> <title> <promise>
 */
const kinds = (list: readonly (keyof typeof APPLICANT_KIND_LABELS)[]): string => list.join(',');
const seen = new Set<string>();

for (const pack of PACKS) {
  console.log(`# ${pack.id} ${pack.version} ${pack.title}`);
  for (const def of pack.facts) {
    if (seen.has(def.id)) continue;
    seen.add(def.id);
    const detail = def.choices
      ? def.choices.map((c) => `${c.id}=${c.label}`).join(' ')
      : def.min !== undefined || def.max !== undefined
        ? `${def.min ?? ''}..${def.max ?? ''}`
        : '';
    const unit = def.unit === 'count' ? `count(${def.measure ?? '个'})` : def.unit;
    const period = def.period === 'year' ? 'yearly' : 'once';
    console.log(
      ['fact', def.id, TYPE_OF_UNIT[def.unit], unit, period, kinds(def.appliesTo), def.label, detail].join(
        '\t',
      ),
    );
  }
  for (const item of pack.items)
    console.log(
      [
        'item',
        item.id,
        item.amount.kind,
        item.article,
        kinds(item.applicantKinds),
        item.title,
        promiseText(item.amount),
      ].join('\t'),
    );
}
