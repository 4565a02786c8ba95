import { Text, View } from '@tarojs/components';
import { ActionButton } from '@/components';
import { go } from '@/services/go';

export interface DraftProblemProps {
  error: string;
  code: string | null;
  /** A commissioner has it open, not the firm. */
  serving: boolean;
}

/**
 * Why the draft could not be kept or sent, above the buttons, where whoever types or taps is looking. A draft that
 * is no longer open to the person only offers the way out.
 */
export function DraftProblem({ error, code, serving }: DraftProblemProps) {
  const gone = code === 'NOT_FOUND';
  const why = serving
    ? '这份草稿您不能再办理：服务已结束、企业收回了同意，或已经提交。之前保存的内容还在企业那里，刚才的改动没有保存。'
    : '这份草稿已经提交或删除，刚才的改动没有保存。';
  return (
    <View className="kh-bar__note kh-note kh-note--red" id="draft-error" aria-role="alert">
      <Text className="kh-text">{gone ? why : error}</Text>
      {gone ? (
        <View style={{ marginTop: '8px' }}>
          <ActionButton
            id="to-claims"
            look="quiet"
            small
            onClick={() => go(serving ? '/packages/commissioner/firms/index' : '/pages/claims/index')}
          >
            {serving ? '回“我的企业”' : '去“申报”查看'}
          </ActionButton>
        </View>
      ) : null}
    </View>
  );
}
