import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActionButton, EmptyState, ErrorState, Loading, Page, Section, TextField } from '@/components';
import { ActSheet } from '@/features/desk/ActSheet';
import { needed, useDeskForm } from '@/features/desk/useDeskForm';
import { GatherList } from '@/features/desk/list/GatherList';
import { Overview } from '@/features/desk/list/Overview';
import { stillChosen } from '@/features/desk/list/selection';
import { useAsk } from '@/services/ask';
import { usePages } from '@/services/paged';
import '@/features/desk/desk.scss';

/** Ticks recommended claims and gathers them into a list (art. 21: 科技局汇总). */
export default function DeskGather() {
  const pages = usePages('desk.work', { queue: 'gather' }, ({ id }) => id);
  const { items, today, loading, more, error, loadMore, reload } = pages;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [title, setTitle] = useState('');
  const form = useDeskForm({ title: needed(title, '请填写名单名称。'), claimIds: null });
  const whole = useAsk('lists.overview', {});
  const offered = whole.answer?.data.claimIds ?? items.map(({ id }) => id);
  const claimIds = stillChosen(chosen, offered);

  const confirm = async () => {
    if (!form.ready()) return;
    const done = await form.acting.act('lists.create', { title, claimIds });
    if (done) void Taro.redirectTo({ url: `/packages/desk/list/index?id=${done.data.listId}` });
  };

  if (today === null)
    return <Page>{error ? <ErrorState message={error} onRetry={reload} /> : <Loading />}</Page>;
  if (items.length === 0)
    return (
      <Page>
        <EmptyState title="没有可汇总的事项" hint="各部门推荐后，会出现在这里。" />
      </Page>
    );
  return (
    <Page bar>
      {whole.answer ? <Overview overview={whole.answer.data.overview} /> : null}
      <Section title="选择列入的申报" hint="审查合格时间早的在前；没有选的留在这里，下次再汇总。">
        <GatherList claims={items} offered={offered} today={today} chosen={chosen} onChoose={setChosen} />
      </Section>
      {error ? <ErrorState message={error} onRetry={loadMore} /> : null}
      {more ? (
        <View className="desk-more">
          <ActionButton id="gather-more" look="quiet" busy={loading} onClick={loadMore}>
            再看一些
          </ActionButton>
        </View>
      ) : null}
      <View className="kh-bar">
        <View className="kh-grow">
          <ActionButton id="gather-open" disabled={claimIds.length === 0} onClick={() => setAsking(true)}>
            {claimIds.length === 0 ? '请先选择' : `汇总所选${claimIds.length}件`}
          </ActionButton>
        </View>
      </View>
      {asking ? (
        <ActSheet
          id="list-create"
          title="汇总成名单"
          does={`确认后，所选${claimIds.length}件列入名单并固定，固定后内容不能更改；已被列入其他名单或撤回的会剔除并说明原因。`}
          told="此时不公开，公示由您在下一步发布。单位会在进度里看到“已列入拟兑现名单”。"
          confirmText="确认汇总"
          busy={form.busy}
          error={form.under('claimIds') ?? form.faults.rest}
          stale={form.faults.stale}
          onReload={() => {
            setAsking(false);
            whole.reload();
            reload();
          }}
          onCancel={() => setAsking(false)}
          onConfirm={() => void confirm()}
        >
          <TextField
            id="list-title"
            label="名单名称"
            required
            value={title}
            maxLength={60}
            placeholder="例如：2026年第一批拟兑现名单"
            error={form.under('title')}
            onChange={setTitle}
          />
        </ActSheet>
      ) : null}
    </Page>
  );
}
