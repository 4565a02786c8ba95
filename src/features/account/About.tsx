import { Text, View } from '@tarojs/components';
import type { AboutView, OutputOf } from '@contract';
import { formatDay } from '@contract/kernel';
import { Card, Facts, Section } from '@/components';

export interface AboutProps {
  data: OutputOf<'home.get'>;
  about: AboutView;
}

/** 关于: who runs it, what it rests on, whom to call. */
export function About({ data, about }: AboutProps) {
  return (
    <View>
      <Card>
        <Text className="kh-lead">科惠和林</Text>
        <Text className="kh-text">
          帮助企业和创新主体看懂、算清、办成{data.county}
          科技创新支持政策的服务平台。看政策、自测和查公示不用登录。
        </Text>
      </Card>
      <Section title="主办">
        <Card>
          <Facts
            lines={[
              ['主办单位', about.sponsor],
              ['备案号', about.filing],
              ['咨询电话', about.hotline],
              ['接听时间', about.hotlineHours],
              ['政策依据', data.plan.title],
              ['有效期', `${formatDay(data.plan.from)}至${formatDay(data.plan.to)}`],
            ]}
          />
        </Card>
      </Section>
      <Text className="kh-note">
        页面上的条件和金额按方案条款测算，仅供参考；方案没有写明之处，口径以县科技局解释为准。
      </Text>
    </View>
  );
}
