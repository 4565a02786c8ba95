import { useMemo } from 'react';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { EmptyState, Page } from '@/components';
import { SAVED_PAGE } from '@/features/results/places';
import { SavedView } from '@/features/results/SavedView';
import { go } from '@/services/go';
import { readResult } from '@/services/keepResults';

export default function Kept() {
  const { id = '' } = useRouter().params;
  const saved = useMemo(() => readResult(id), [id]);
  useShareAppMessage(() => ({ title: '测一测能享受哪些科技创新政策', path: '/pages/check/index' }));
  return (
    <Page>
      {saved ? (
        <SavedView saved={saved} />
      ) : (
        <EmptyState
          title="这份结果不在本机"
          hint="结果只保存在当时使用的手机里，可能已经删除。"
          action={{ id: 'to-saved', label: '查看全部', onClick: () => go(SAVED_PAGE) }}
        />
      )}
    </Page>
  );
}
