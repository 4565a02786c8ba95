import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionButton, EmptyState, ErrorState, Loading, Page } from '@/components';
import { ImportCard } from '@/features/desk/imports/ImportCard';
import { StartSheet } from '@/features/desk/imports/StartSheet';
import { useTemplate } from '@/features/desk/imports/useTemplate';
import { go } from '@/services/go';
import { usePages } from '@/services/paged';
import { useShownAgain } from '@/services/useShown';
import '@/features/desk/desk.scss';

/** 免申即享: lists of recognitions that were brought in, and the way to a new one. */
export default function DeskImports() {
  const { items, today, loading, more, error, code, loadMore, reload } = usePages(
    'imports.all',
    {},
    ({ id }) => id,
  );
  const [starting, setStarting] = useState(false);
  const template = useTemplate();
  useShownAgain(reload);

  return (
    <Page bar>
      <View className="kh-note kh-note--blue desk-note">
        导入认定名单后，名单里的单位会收到备好的申报，核对后一键确认，不用再交证书和执照；还没有绑定的单位，绑定后就能看到。
      </View>
      {today === null ? (
        error ? (
          <ErrorState message={error} code={code} onRetry={reload} />
        ) : (
          <Loading />
        )
      ) : items.length === 0 ? (
        <EmptyState title="还没有导入过名单" hint="先下载模板，按认定文件填好，再上传核对。" />
      ) : (
        items.map((one) => <ImportCard key={one.id} one={one} />)
      )}
      {today !== null && error ? <ErrorState message={error} onRetry={loadMore} /> : null}
      {more ? (
        <View className="desk-more">
          <ActionButton id="imports-more" look="quiet" busy={loading} onClick={loadMore}>
            再看一些
          </ActionButton>
        </View>
      ) : null}
      <View className="kh-bar">
        <View className="kh-grow">
          <ActionButton id="import-template" look="quiet" busy={template.busy} onClick={template.open}>
            下载模板
          </ActionButton>
        </View>
        <View className="kh-grow">
          <ActionButton id="import-start" onClick={() => setStarting(true)}>
            上传名单
          </ActionButton>
        </View>
      </View>
      {starting ? (
        <StartSheet
          onClose={() => setStarting(false)}
          onStarted={(id) => {
            setStarting(false);
            go('/packages/desk/import/index', { id });
          }}
        />
      ) : null}
    </Page>
  );
}
