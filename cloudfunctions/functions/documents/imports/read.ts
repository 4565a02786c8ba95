import { formatFen } from '@contract';
import type { Day } from '@contract/kernel';
import { evaluationInputOf, itemOf } from '@domain/application/inputs';
import { checkRows, type CheckedRow } from '@domain/people/import-rows';
import { factsOf, lastDayOf } from '@domain/people/recognition';
import type { Applicant } from '@domain/people/applicant';
import { evaluate } from '@domain/rules';
import { readMany } from '@platform/database';
import { applicantIdOf, importOf, keepReading, type Import, type ImportLine } from '@platform/imports';
import { recognitionId } from '@platform/recognitions';
import { reject, RefusedError } from '@platform/refused';
import { download } from '@platform/storage';
import { readSheet } from './sheet';

/**
 * Reads an import's list, says of each line what becomes of it, and keeps that; one that was read before stays as it
 * is. What makes the whole list unreadable is kept as the reason.
 */
export async function readImport(id: string, today: Day): Promise<Import> {
  const one = (await importOf(id)) ?? reject('NOT_FOUND', undefined, 'importId');
  if (one.state !== 'reading') return one;
  try {
    await keepReading(id, { lines: await linesOf(one, today) });
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    await keepReading(id, { message: error.refusal.message });
  }
  return (await importOf(id)) as Import;
}

async function linesOf({ fileId, renewal }: Import, today: Day): Promise<ImportLine[]> {
  const [file] = await readMany<{ fileID: string }>('files', [fileId]);
  const bytes = file && (await download(file.fileID));
  if (!bytes) reject('IMPORT_UNREADABLE', '上传的表格已经不在，请重新上传。', 'fileId');
  const rows = checkRows(await readSheet(bytes), today, renewal === 'unknown' ? undefined : renewal);
  const sound = rows.filter(({ problems }) => problems.length === 0);
  const applicantIds = sound.map(({ code }) => applicantIdOf(code));
  const [applicants, contacts, known] = await Promise.all([
    readMany<Applicant>('applicants', applicantIds),
    readMany<{ _id: string; personIds?: string[] }>('contacts', applicantIds),
    readMany<{ _id: string }>('recognitions', sound.map(idOf)),
  ]);
  const about: About = {
    today,
    applicants: new Map(applicants.map((one) => [one._id, one])),
    reached: new Set(contacts.filter(({ personIds = [] }) => personIds.length > 0).map(({ _id }) => _id)),
    known: new Set(known.map(({ _id }) => _id)),
  };
  return rows.map((row) => judged(row, about));
}

interface About {
  today: Day;
  applicants: ReadonlyMap<string, Applicant>;
  /** Applicants that have a contact. */
  reached: ReadonlySet<string>;
  known: ReadonlySet<string>;
}

const idOf = ({ code, kind, number }: CheckedRow): string => recognitionId(applicantIdOf(code), kind, number);

function judged({ problems, ...row }: CheckedRow, about: About): ImportLine {
  if (problems.length > 0) return { ...row, verdict: 'faulty', notes: problems };
  if (about.known.has(idOf({ ...row, problems })))
    return { ...row, verdict: 'known', notes: ['该单位的这项认定已登记过，不重复导入。'] };
  const applicant = about.applicants.get(applicantIdOf(row.code));
  const notes =
    applicant && applicant.name !== row.name
      ? [`与已登记的单位名称“${applicant.name}”不同，按信用代码认作同一单位。`]
      : [];
  const why = whyNoClaim(row, applicant, about.today);
  if (why) return { ...row, verdict: 'recordOnly', notes: [...notes, why] };
  if (!about.reached.has(applicantIdOf(row.code)))
    return { ...row, verdict: 'waiting', notes: [...notes, '单位还没有联系人，绑定后会看到待确认的申报。'] };
  return { ...row, verdict: 'prepared', notes: [...notes, `${amountOf(row.kind)}，通知联系人确认。`] };
}

function amountOf(kind: string): string {
  const amount = itemOf(kind)?.amount;
  return amount?.kind === 'exact' && 'formula' in amount && 'fen' in amount.formula
    ? `定额${formatFen(amount.formula.fen)}`
    : '金额按方案';
}

/** A recognition that cannot bring anything (outside the plan's window) is kept, and no claim is prepared. */
function whyNoClaim(
  row: Omit<CheckedRow, 'problems'>,
  applicant: Applicant | undefined,
  today: Day,
): string | null {
  const item = itemOf(row.kind);
  if (!item?.claimable) return '该类别没有对应的支持事项。';
  if (applicant && !item.applicantKinds.includes(applicant.kind)) return '单位登记的类型不能申报该事项。';
  const facts = factsOf(
    {
      kind: row.kind,
      number: row.number,
      validFrom: row.day,
      validTo: lastDayOf(row.kind, row.day),
      renewal: row.renewal,
    },
    today,
  );
  const result = evaluate(evaluationInputOf(facts, 'firm', today)).items.find(
    (one) => one.item.id === item.id,
  );
  return result?.verdict === 'notMet' || result?.verdict === 'notInForce'
    ? '不符合方案的时间或首次认定要求，只登记资格，不生成申报。'
    : null;
}
