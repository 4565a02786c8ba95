import { Text, View } from '@tarojs/components';
import { Card, Section } from '@/components';

const PARTS: readonly (readonly [string, readonly string[]])[] = [
  [
    '收集什么',
    [
      '微信提供的身份标识（openid），用来确认是您本人在操作；',
      '您填写的称呼、单位名称、统一社会信用代码和单位资料；',
      '您上传的申报材料；',
      '提出异议时填写的姓名、联系电话和理由。',
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
      '异议人的姓名和联系方式只有核查的部门能看到，申报单位看不到。',
    ],
  ],
  ['保存多久', ['申报材料按档案管理规定保存；未提交的草稿到期自动清除；没有用到的文件24小时后清除。']],
  [
    '您的权利',
    [
      '您可以查看、更正自己填写的资料，可以撤回尚未列入名单的申报。需要注销或删除个人信息的，请致电县科技局办理。',
    ],
  ],
];

/** 隐私保护指引, in words that can be read. */
export function Privacy() {
  return (
    <View>
      {PARTS.map(([title, lines]) => (
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
