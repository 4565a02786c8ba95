import { Text, View } from '@tarojs/components';
import type { RetentionView } from '@contract';
import { Card, Section } from '@/components';
import { useAsk } from '@/services/ask';

/** What is collected, for what, who sees it, how long, and one's rights; the terms are the county's settings. */
const partsOf = (terms?: RetentionView): readonly (readonly [string, readonly string[]])[] => [
  [
    '收集什么',
    [
      '微信提供的身份标识（openid），用来确认是您本人在操作；',
      '您填写的称呼、单位名称、统一社会信用代码和单位资料；',
      '您上传的申报材料；',
      '绑定单位时上传的营业执照和授权书；',
      '提出异议或投诉建议时填写的内容和联系方式（电话都由您自己填，不读取微信手机号）。',
      '只浏览政策、自测和公示时，不收集任何个人信息；自测答案只保存在您的手机里。',
    ],
  ],
  [
    '用来做什么',
    ['办理您的申报、公示、审定和拨付，以及把进展告诉您。不用于其他目的，不提供给无关的单位和个人。'],
  ],
  [
    '谁能看到',
    [
      '审查、汇总、审定、拨付的部门，按各自职责查看您申报的事项；',
      '公示时向社会公开单位名称、申报事项和拟支持金额；',
      '异议人的姓名和联系方式只有核查的部门能看到，申报单位看不到；',
      '部门人员查看他人资料都会留下记录。',
    ],
  ],
  [
    '保存多久',
    terms
      ? [
          `未提交的草稿${terms.draftDays}天，清除前会提醒；没有用到的文件${terms.unboundFileHours}小时；`,
          `办结的申报材料${terms.endedClaimYears}年；消息${terms.messageYears}年；部门查看他人资料的记录${terms.viewYears}年。`,
        ]
      : ['草稿、文件、消息和办结的申报材料都到期清除。'],
  ],
  [
    '您的权利',
    [
      '您可以查看、更正自己填写的资料，可以撤回尚未列入名单的申报；',
      '在“我的 → 我的数据与注销”里可以导出自己的数据、注销账号。申报属于单位，注销后留在单位。',
    ],
  ],
];

/** 隐私保护指引, in words that can be read. */
export function Privacy() {
  const { answer } = useAsk('about.get', {});
  return (
    <View>
      {partsOf(answer?.data.retention).map(([title, lines]) => (
        <Section key={title} title={title}>
          <Card>
            {lines.map((line) => (
              <Text className="kh-text" key={line} style={{ marginBottom: '6px' }}>
                {line}
              </Text>
            ))}
          </Card>
        </Section>
      ))}
    </View>
  );
}
