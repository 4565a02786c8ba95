import { Text, View } from '@tarojs/components';
import { go } from '@/services/go';
import './tool-links.scss';

const TOOLS = [
  { id: 'tool-recognitions', title: '资质自查', hint: '对照标准看差距', path: 'recognitions' },
  { id: 'tool-ladders', title: '梯度图', hint: '在哪一级，下一级差什么', path: 'ladders' },
  { id: 'tool-what-if', title: '假设测算', hint: '改一个条件会怎样', path: 'whatif' },
  { id: 'tool-rd-costs', title: '研发费用工具', hint: '三种口径分开算', path: 'rdcost' },
  { id: 'tool-saved', title: '保存的结果', hint: '以前的测算', path: 'saved' },
];

/** Ways to the tools beside the conversation. */
export function ToolLinks() {
  return (
    <View className="kh-tools" id="tools">
      {TOOLS.map(({ id, title, hint, path }) => (
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
