import { Text, View } from '@tarojs/components';
import { CLAIM_STEPS, CLAIM_STEP_LABELS, type MoneyStep } from '@contract/kernel';
import { Card, Section } from '@/components';
import './guide.scss';

/** Article 21 in plain words, step by step. */
const STEPS: Record<MoneyStep, string> = {
  submit: '在本小程序选择事项，核对资料，上传认定文件等佐证材料，勾选科研诚信承诺后提交，当场得到编号。',
  examine:
    '相关委办局按职责审查。材料不齐的，一次告知全部所缺，补齐后接着审查；审查合格的，附材料行文推荐到县科技局。',
  notice:
    '县科技局汇总各部门推荐的事项，形成拟兑现名单，向社会公示。公示期内任何人可以实名提出异议，异议只影响对应的那一项。',
  decide: '公示期满没有异议的，报县人民政府研究审定。',
  pay: '审定后拨付，专款专用。分年度支持的，逐年拨付；以后年度要看考核结果的，结果出来后再定。',
};

const QUESTIONS: readonly (readonly [string, string])[] = [
  [
    '“定额”“不低于”“最高不超过”有什么不同？',
    '定额是写明的金额；“不低于”是下限，实际金额由县里审定；“最高不超过”是上限，不代表一定能拿到。三者不能相加。',
  ],
  ['保存了草稿，算不算提交？', '不算。草稿会写明“未提交”和保留到哪一天，只有提交后得到编号才算申报成功。'],
  ['材料一时不齐怎么办？', '标为“必交”的要在提交前上传；标为“可后补”的可以提交后再补。'],
  ['提交以后还能撤回吗？', '列入拟兑现名单之前都可以在申报页面撤回，撤回后可以重新申报。'],
  [
    '公示几天？',
    '方案没有写明天数，一般为5个工作日，从发布的第二天起算，到最后一天24时为止。每期公示页面都写明怎么算的。',
  ],
  [
    '谁来解释口径？',
    '方案文字没有写明的地方，口径以县科技局解释为准。页面上会标出来，并先按稳妥的口径测算。',
  ],
];

/** 办事指南. */
export function Guide() {
  return (
    <View>
      <Section title="五步办成" hint="依据：方案第21条">
        <Card>
          {CLAIM_STEPS.map((step, index) => (
            <View className="kh-guide__step" key={step}>
              <Text className="kh-guide__number">{index + 1}</Text>
              <View className="kh-grow">
                <Text className="kh-title">{CLAIM_STEP_LABELS[step]}</Text>
                <Text className="kh-text">{STEPS[step]}</Text>
              </View>
            </View>
          ))}
        </Card>
      </Section>
      <Section title="常见问题">
        {QUESTIONS.map(([question, answer]) => (
          <Card key={question}>
            <Text className="kh-title">{question}</Text>
            <Text className="kh-text">{answer}</Text>
          </Card>
        ))}
      </Section>
    </View>
  );
}
