import { Text, View } from '@tarojs/components';
import type { ApplicantKind } from '@contract/kernel';
import { go } from '@/services/go';
import './tool-links.scss';

const TOOLS: readonly { id: string; title: string; hint: string; path: string; firm?: boolean }[] = [
  { id: 'tool-recognitions', title: '资质自查', hint: '对照标准看差距', path: 'recognitions', firm: true },
  { id: 'tool-ladders', title: '梯度图', hint: '下一级还差什么', path: 'ladders', firm: true },
  { id: 'tool-what-if', title: '假设测算', hint: '改一个条件会怎样', path: 'whatif' },
  { id: 'tool-rd-costs', title: '研发费用工具', hint: '三种口径分开算', path: 'rdcost', firm: true },
  { id: 'tool-saved', title: '保存的结果', hint: '以前的测算', path: 'saved' },
];

/** Ways to the tools beside the conversation. @param kind of whom it is about; titles and R&D cost are a firm's */
export function ToolLinks({ kind }: { kind?: ApplicantKind | null }) {
  return (
    <View className="kh-tools" id="tools">
      {TOOLS.filter(({ firm }) => !firm || !kind || kind === 'firm').map(({ id, title, hint, path }) => (
        <View
          key={id}
          id={id}
          className="kh-tool"
          aria-role="link"
          aria-label={title}
          onClick={() => go(`/packages/tools/${path}/index`)}
        >
          <Text className="kh-strong">{title}</Text>
          <Text className="kh-muted">{hint}</Text>
        </View>
      ))}
    </View>
  );
}
