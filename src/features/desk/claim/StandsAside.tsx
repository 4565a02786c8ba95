import { Text } from '@tarojs/components';

/** Why an official who stands for the firm, or serves it, is offered nothing to do here (回避). */
export function StandsAside() {
  return (
    <Text className="kh-note kh-note--amber" id="stands-aside" style={{ marginBottom: '12px' }}>
      您代表或服务这家单位，按规定回避：可以查看，不能办理，请由同事办理。
    </Text>
  );
}
