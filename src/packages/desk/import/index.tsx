import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ImportVerdict, ImportView } from '@contract';
import { ActionButton, Card, ErrorState, Facts, Loading, Screen, Section, StateTag } from '@/components';
import { ActSheet } from '@/features/desk/ActSheet';
import { RowCard } from '@/features/desk/imports/RowCard';
import { IMPORT_STATE_WORDS } from '@/features/desk/imports/states';
import { useReading } from '@/features/desk/imports/useReading';
import { VerdictTiles } from '@/features/desk/imports/VerdictTiles';
import { useDeskForm } from '@/features/desk/useDeskForm';
import { useAsk } from '@/services/ask';
import { say } from '@/services/go';
import { usePages } from '@/services/paged';
import '@/features/desk/desk.scss';

/** One list of recognitions: what its lines come to, each with why, and the one tap that brings them all in. */
export default function DeskImport() {
  const importId = useRouter().params['id'] ?? '';
  const asked = useAsk('imports.get', { importId });
  const reading = useReading(asked.answer?.data ?? null, asked.reload);
  const [verdict, setVerdict] = useState<ImportVerdict | null>(null);
  const [confirming, setConfirming] = useState(false);

  return (
    <Screen asked={asked} bar>
      {({ data: one }) => {
        const { word, tone } = IMPORT_STATE_WORDS[one.state];
        return (
          <View>
            <Card>
              <View className="kh-row kh-row--between kh-row--top">
                <Text className="kh-title kh-grow">{one.document}</Text>
                <StateTag tone={tone}>{word}</StateTag>
              </View>
              <Facts
                lines={[
                  ['表格', one.fileName],
                  ['行数', one.total > 0 ? `${one.total}行` : null],
                ]}
              />
              {one.state === 'confirmed' ? <Progress one={one} /> : null}
              {one.state === 'reading' && !reading.error ? (
                <>
                  <Text className="kh-text">正在逐行核对，请稍候……</Text>
                  <Loading />
                </>
              ) : null}
              {reading.error ? <ErrorState message={reading.error} onRetry={reading.again} /> : null}
              {one.state === 'failed' ? (
                <View className="kh-note kh-note--red" id="import-failed">
                  {one.message} 什么也没有导入，改好后请重新上传。
                </View>
              ) : null}
            </Card>
            {one.total > 0 ? (
              <>
                <Section title="核对结果" hint={hintOf(one)}>
                  <Card>
                    <VerdictTiles one={one} chosen={verdict} onChoose={setVerdict} />
                  </Card>
                </Section>
                <View className="desk-more">
                  <Rows key={`${verdict ?? ''}-${one.version}`} importId={one.id} verdict={verdict} />
                </View>
              </>
            ) : null}
            {one.state === 'ready' ? (
              <View className="kh-bar">
                <View className="kh-grow">
                  <ActionButton
                    id="import-confirm"
                    disabled={faulty(one) > 0 || coming(one) === 0}
                    onClick={() => setConfirming(true)}
                  >
                    {faulty(one) > 0
                      ? `有${faulty(one)}行有误，改好后重新上传`
                      : coming(one) === 0
                        ? '都已登记过，不用导入'
                        : `确认导入${coming(one)}行`}
                  </ActionButton>
                </View>
              </View>
            ) : null}
            {confirming ? (
              <ConfirmSheet
                one={one}
                onClose={() => setConfirming(false)}
                onChanged={() => {
                  setConfirming(false);
                  asked.reload();
                }}
              />
            ) : null}
          </View>
        );
      }}
    </Screen>
  );
}

const faulty = ({ counts }: ImportView): number => counts.faulty ?? 0;
const coming = ({ counts, total }: ImportView): number => total - (counts.known ?? 0) - (counts.faulty ?? 0);

function hintOf(one: ImportView): string {
  if (one.state === 'done') return '全部导入完成。点下面的类别可以只看那些行。';
  if (faulty(one) > 0) return '有误的行请在表格里改好或删去，再重新上传；只要有一行有误，就一行也不导入。';
  return '没有错误。确认以前什么也不会导入；点下面的类别可以只看那些行。';
}

/** How far an import is that was confirmed. */
function Progress({ one }: { one: ImportView }) {
  return (
    <View id="import-progress">
      <Text className="kh-text">
        正在导入：{one.done}/{one.total}行。可以离开，系统会自动完成。
      </Text>
      <View className="kh-import__track">
        <View
          className="kh-import__done"
          style={{ width: `${(one.done / Math.max(1, one.total)) * 100}%` }}
        />
      </View>
    </View>
  );
}

function Rows({ importId, verdict }: { importId: string; verdict: ImportVerdict | null }) {
  const { items, today, loading, more, error, loadMore, reload } = usePages(
    'imports.rows',
    { importId, ...(verdict ? { verdict } : {}) },
    ({ row }) => String(row),
  );
  if (today === null) return error ? <ErrorState message={error} onRetry={reload} /> : <Loading />;
  return (
    <>
      {items.map((row) => (
        <RowCard key={row.row} row={row} />
      ))}
      {error ? <ErrorState message={error} onRetry={loadMore} /> : null}
      {more ? (
        <View className="desk-more">
          <ActionButton id="import-rows-more" look="quiet" busy={loading} onClick={loadMore}>
            再看50行
          </ActionButton>
        </View>
      ) : null}
    </>
  );
}

function ConfirmSheet({
  one,
  onClose,
  onChanged,
}: {
  one: ImportView;
  onClose: () => void;
  onChanged: () => void;
}) {
  const form = useDeskForm({});
  const { counts } = one;
  const confirm = async () => {
    const done = await form.acting.act('imports.confirm', { importId: one.id, expectedVersion: one.version });
    if (!done) return;
    say(done.data.state === 'done' ? '已全部导入' : '正在导入，会自动完成');
    onChanged();
  };
  return (
    <ActSheet
      id="import-confirm"
      title="确认导入"
      does={`确认后，${coming(one)}项认定全部登记：${counts.prepared ?? 0}家单位得到备好的申报，${
        counts.waiting ?? 0
      }家等待绑定，${counts.recordOnly ?? 0}项只登记资格。`}
      told="得到申报的单位，联系人会收到“免申即享待确认”的通知；单位确认以前不会提交。"
      confirmText="确认导入"
      busy={form.busy}
      error={form.faults.rest}
      stale={form.faults.stale}
      onReload={onChanged}
      onCancel={onClose}
      onConfirm={() => void confirm()}
    />
  );
}
