import { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { Screen } from '@/components';
import { ClaimPage } from '@/features/claims/ClaimPage';
import { useAsk } from '@/services/ask';
import { useShownAgain } from '@/services/useShown';

export default function Claim() {
  const params = useRouter().params;
  const asked = useAsk('claims.get', { claimId: params.id ?? '' });
  useShownAgain(asked.reload);
  return (
    <Screen asked={asked} bar>
      {({ data, today }) => (
        <View>
          {params.new ? (
            <Text className="kh-note kh-note--blue" style={{ marginBottom: '12px' }} id="just-submitted">
              申报已提交，编号{data.summary.number}。请记下编号，进展会在“我的消息”里告诉您。
            </Text>
          ) : null}
          <ClaimPage key={data.summary.version} claim={data} today={today} onChanged={asked.reload} />
        </View>
      )}
    </Screen>
  );
}
